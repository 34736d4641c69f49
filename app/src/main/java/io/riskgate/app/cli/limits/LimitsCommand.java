package io.riskgate.app.cli.limits;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.cli.desk.KeyOptions;
import io.riskgate.app.client.ControlLog;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.limits.LimitFile;
import io.riskgate.app.limits.LimitText;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Limits from a file to the engine: one person proposes, another approves, and from then on they bind. */
@Command(
        name = "limits",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks, proposes, approves, shows and compares the limits of a portfolio.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:there is nothing to approve, to show or to compare", "1:failed"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate limits validate macro.yaml --profile prod",
            "  riskgate limits propose macro.yaml --person ann",
            "  riskgate limits approve macro --person bob"
        })
public final class LimitsCommand implements Runnable {
    private static final int EXIT_REFUSED = 3;
    private static final Duration POLL = Duration.ofMillis(50);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: validate, propose, approve, show or diff.");
    }

    @Command(description = "Checks a file against its schema and itself.", mixinStandardHelpOptions = true)
    int validate(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--profile", defaultValue = "", description = "dev, staging or prod.") String profile)
            throws IOException, InterruptedException {
        LimitSet limits = LimitFile.read(file, profile, "nobody-yet");
        say("limits of " + limits.portfolioId() + " can be proposed");
        return 0;
    }

    @Command(description = "Prints the JSON Schema of limit files.", mixinStandardHelpOptions = true)
    int schema() {
        say(LimitFile.schema());
        return 0;
    }

    @Command(
            description = "Proposes the limits of a file; they wait for a second person.",
            mixinStandardHelpOptions = true)
    int propose(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--profile", defaultValue = "", description = "dev, staging or prod.") String profile,
            @Option(names = "--person", required = true, description = "Who proposes.") String person,
            @Mixin KeyOptions keys,
            @Mixin ConnectionOptions connection)
            throws IOException, InterruptedException {
        LimitSet limits = LimitFile.read(file, profile, person);
        var proposal = new LimitsSubmitted(LimitsSubmitted.Stage.PROPOSED, limits, System.currentTimeMillis());
        publish(proposal, keys, connection);
        say("limits of " + limits.portfolioId() + " wait for somebody besides " + person + ": riskgate limits approve "
                + limits.portfolioId() + " --person NAME");
        return 0;
    }

    @Command(
            description = "Approves what somebody else has proposed last, and waits until it is in force.",
            mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "PORTFOLIO") String portfolioId,
            @Option(names = "--person", required = true, description = "Who approves.") String person,
            @Option(
                            names = "--wait-seconds",
                            defaultValue = "10",
                            description = "How long to wait for the engine's answer (default ${DEFAULT-VALUE}).")
                    int waitSeconds,
            @Mixin KeyOptions keys,
            @Mixin ConnectionOptions connection)
            throws InterruptedException {
        LimitsSubmitted proposal =
                LimitsLog.ofPeopleAndEngine(portfolioId, connection).waiting();
        if (proposal == null) {
            say("nobody has proposed limits of " + portfolioId + " that are not in force already");
            return EXIT_REFUSED;
        }
        LimitSet agreed = proposal.limits().agreedBy(proposal.limits().proposedBy(), person);
        var approval = new LimitsSubmitted(LimitsSubmitted.Stage.APPROVED, agreed, System.currentTimeMillis());
        try (var markers = TopicReader.fromEnd(connection.bootstrapServers(), List.of(Topics.CONTROL))) {
            publish(approval, keys, connection);
            await(approval, markers, waitSeconds, connection);
        }
        say("limits of " + portfolioId + ", proposed by " + agreed.proposedBy() + " and approved by " + person
                + ", bind from the next order on");
        return 0;
    }

    /** The engine may refuse an approval, and without an engine nothing comes of one. */
    private static void await(
            LimitsSubmitted approval, TopicReader markers, int waitSeconds, ConnectionOptions connection) {
        LimitsLog log = new LimitsLog(approval.limits().portfolioId());
        long deadlineMillis =
                System.currentTimeMillis() + Duration.ofSeconds(waitSeconds).toMillis();
        try (var registry = connection.openRegistry()) {
            WireFormat wire = new WireFormat(registry);
            while (System.currentTimeMillis() < deadlineMillis) {
                markers.poll(POLL).forEach(record -> log.take(record, wire));
                if (log.isInForce(approval)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("limits of " + approval.limits().portfolioId() + ", approved by "
                + approval.person() + ", did not come into force within " + waitSeconds + " s; where an engine runs,"
                + " 'riskgate tail dead-letters --from-beginning --until-end' says why it has refused them; where none"
                + " runs - check 'riskgate status' - they bind as soon as one does");
    }

    @Command(description = "Prints the limits in force.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "PORTFOLIO") String portfolioId, @Mixin ConnectionOptions connection)
            throws InterruptedException {
        LimitsActivated active = LimitsLog.ofEngine(portfolioId, connection).active();
        if (active == null) {
            say("no limits of " + portfolioId + " are in force");
            return EXIT_REFUSED;
        }
        say("limits of " + portfolioId + ", version " + active.version());
        LimitText.lines(active.limits()).forEach(this::say);
        return 0;
    }

    @Command(description = "Compares the limits in force with a file.", mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--profile", defaultValue = "", description = "dev, staging or prod.") String profile,
            @Mixin ConnectionOptions connection)
            throws IOException, InterruptedException {
        LimitSet proposed = LimitFile.read(file, profile, "nobody-yet");
        LimitsActivated active =
                LimitsLog.ofEngine(proposed.portfolioId(), connection).active();
        if (active == null) {
            say("no limits of " + proposed.portfolioId() + " are in force");
            return EXIT_REFUSED;
        }
        List<String> differences = LimitText.differences(active.limits(), proposed);
        say(
                differences.isEmpty()
                        ? "the limits in force, version " + active.version() + ", are those of the file"
                        : "from version " + active.version() + " to the file:");
        differences.forEach(this::say);
        return 0;
    }

    private static void publish(LimitsSubmitted submitted, KeyOptions keys, ConnectionOptions connection)
            throws InterruptedException {
        try (var registry = connection.openRegistry();
                var writer = new TopicWriter(connection.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            // Once there is a key ring, no word on limits counts that is not signed.
            LimitsSubmitted word =
                    ControlLog.read(connection.bootstrapServers(), wire).ring().isInstalled()
                            ? CommandSigning.signed(submitted, keys.files().key(submitted.person()))
                            : submitted;
            writer.sendAndWait(Topics.LIMITS, submitted.limits().portfolioId(), new LimitsCodec(wire).encode(word));
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
