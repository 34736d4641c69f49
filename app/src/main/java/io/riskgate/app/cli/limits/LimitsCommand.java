package io.riskgate.app.cli.limits;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.client.ControlLog;
import io.riskgate.app.client.KeyFiles;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.limits.LimitFile;
import io.riskgate.app.limits.LimitText;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
            @Mixin ConnectionOptions connection)
            throws IOException, InterruptedException {
        LimitSet limits = LimitFile.read(file, profile, person);
        publish(new LimitsSubmitted(LimitsSubmitted.Stage.PROPOSED, limits, System.currentTimeMillis()), connection);
        say("limits of " + limits.portfolioId() + " wait for somebody besides " + person + ": riskgate limits approve "
                + limits.portfolioId() + " --person NAME");
        return 0;
    }

    @Command(description = "Approves what somebody else has proposed last.", mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "PORTFOLIO") String portfolioId,
            @Option(names = "--person", required = true, description = "Who approves.") String person,
            @Mixin ConnectionOptions connection)
            throws InterruptedException {
        LimitsSubmitted proposal = lastProposal(portfolioId, connection);
        if (proposal == null) {
            say("nobody has proposed limits of " + portfolioId);
            return EXIT_REFUSED;
        }
        LimitSet agreed = proposal.limits().agreedBy(proposal.limits().proposedBy(), person);
        publish(new LimitsSubmitted(LimitsSubmitted.Stage.APPROVED, agreed, System.currentTimeMillis()), connection);
        say("limits of " + portfolioId + ", proposed by " + agreed.proposedBy() + " and approved by " + person
                + ", bind from the next order on");
        return 0;
    }

    @Command(description = "Prints the limits in force.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "PORTFOLIO") String portfolioId, @Mixin ConnectionOptions connection)
            throws InterruptedException {
        LimitsActivated active = active(portfolioId, connection);
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
        LimitsActivated active = active(proposed.portfolioId(), connection);
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

    private static void publish(LimitsSubmitted submitted, ConnectionOptions connection) throws InterruptedException {
        try (var registry = connection.openRegistry();
                var writer = new TopicWriter(connection.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            byte[] value = new LimitsCodec(wire).encode(signed(submitted, wire, connection));
            writer.sendAndWait(Topics.LIMITS, submitted.limits().portfolioId(), value);
        }
    }

    /** Once there is a key ring, no word on limits counts that is not signed. */
    private static LimitsSubmitted signed(LimitsSubmitted submitted, WireFormat wire, ConnectionOptions connection) {
        return ControlLog.read(connection.bootstrapServers(), wire).ring().isInstalled()
                ? CommandSigning.signed(submitted, KeyFiles.ofCheckout().key(submitted.person()))
                : submitted;
    }

    private static @Nullable LimitsSubmitted lastProposal(String portfolioId, ConnectionOptions connection) {
        LimitsSubmitted[] last = new LimitsSubmitted[1];
        readAll(Topics.LIMITS, connection, (record, wire) -> {
            if (new LimitsCodec(wire).decode(record.key(), record.value())
                            instanceof Decoded.Readable<LimitsSubmitted> readable
                    && readable.value().limits().portfolioId().equals(portfolioId)) {
                boolean proposes = readable.value().stage() == LimitsSubmitted.Stage.PROPOSED;
                last[0] = proposes ? readable.value() : null;
            }
        });
        return last[0];
    }

    private static @Nullable LimitsActivated active(String portfolioId, ConnectionOptions connection) {
        LimitsActivated[] last = new LimitsActivated[1];
        readAll(Topics.CONTROL, connection, (record, wire) -> {
            if (new ControlCodec(wire).decode(record.key(), record.value())
                            instanceof Decoded.Readable<RiskEvent> readable
                    && readable.value() instanceof LimitsActivated activated
                    && activated.limits().portfolioId().equals(portfolioId)) {
                last[0] = activated;
            }
        });
        return last[0];
    }

    /** Takes one record of a topic. */
    private interface Taker {
        void take(ConsumerRecord<byte[], byte[]> record, WireFormat wire);
    }

    private static void readAll(String topic, ConnectionOptions connection, Taker taker) {
        try (var registry = connection.openRegistry();
                var reader = TopicReader.fromBeginning(connection.bootstrapServers(), List.of(topic))) {
            WireFormat wire = new WireFormat(registry);
            do {
                reader.poll(Duration.ofMillis(200)).forEach(record -> taker.take(record, wire));
            } while (!reader.isAtEnd());
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
