package io.riskgate.app.cli.desk;

import io.riskgate.app.client.ControlLog;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What halting and resuming share: one command published, and the answers of all partitions awaited. */
final class KillSwitchRequest {
    /** As long as the second person of a resume may take. */
    private static final long VALID_MILLIS = 300_000;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--scope", required = true, description = "all, portfolio:NAME, strategy:NAME or instrument:NAME.")
    private String scope = "";

    @Option(names = "--person", description = "Who asks (default: the operating system's user).")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", required = true, description = "Why; stands in the audit.")
    private String reason = "";

    @Option(
            names = "--wait-seconds",
            defaultValue = "10",
            description = "How long to wait for every partition's answer (default ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    /** Publishes the command and prints what came of it; the exit code says whether it took effect. */
    int send(Supplier<CommandReceived> wanted, PrintWriter out) throws InterruptedException, UnreadableRecord {
        try (var registry = connection.openRegistry();
                var events = TopicReader.fromEnd(connection.bootstrapServers(), List.of(Topics.KILL_SWITCH_EVENTS));
                var writer = new TopicWriter(connection.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            CommandReceived command = signed(wanted.get(), wire);
            writer.sendAndWait(Topics.COMMANDS, command.commandId(), new CommandCodec(wire).encode(command));
            return await(command, events, wire, out);
        }
    }

    /** The command that the options describe, dated now; nobody has signed it yet. */
    CommandReceived command(CommandReceived.Kind kind, KillSeverity severity) {
        return new CommandReceived(
                "cli-" + UUID.randomUUID(),
                kind,
                HaltScope.parse(scope),
                severity,
                person,
                reason,
                System.currentTimeMillis(),
                CommandProof.NONE);
    }

    /** Once there is a key ring, nothing that is not signed counts. */
    private CommandReceived signed(CommandReceived command, WireFormat wire) {
        ControlLog log = ControlLog.read(connection.bootstrapServers(), wire);
        if (!log.ring().isInstalled()) {
            return command;
        }
        SigningKey key = keys.files().key(person);
        return CommandSigning.signed(command, log.killSequence(), command.eventTimeMillis() + VALID_MILLIS, key);
    }

    private int await(CommandReceived command, TopicReader events, WireFormat wire, PrintWriter out)
            throws UnreadableRecord {
        BitSet answered = new BitSet();
        long deadlineMillis =
                command.eventTimeMillis() + Duration.ofSeconds(waitSeconds).toMillis();
        while (System.currentTimeMillis() < deadlineMillis) {
            for (ConsumerRecord<byte[], byte[]> record : events.poll(Duration.ofMillis(50))) {
                KillSwitchEvent event = wire.decode(record.value(), KillSwitchEvent.class);
                if (!event.getCommandId().equals(command.commandId())) {
                    continue;
                }
                if (event.getResult() == KillSwitchResult.REFUSED
                        || event.getResult() == KillSwitchResult.AWAITING_SECOND_PERSON) {
                    out.println(event.getResult() + ": " + event.getDetail());
                    out.flush();
                    return SubmitCommand.EXIT_REFUSED;
                }
                answered.set(event.getPartition());
            }
            if (answered.cardinality() == events.partitionCount()) {
                out.println(done(command) + " " + scope + " in all " + answered.cardinality() + " partitions after "
                        + (System.currentTimeMillis() - command.eventTimeMillis()) + " ms");
                out.flush();
                return 0;
            }
        }
        throw new IllegalStateException("only " + answered.cardinality() + " of " + events.partitionCount()
                + " partitions confirmed command " + command.commandId() + " within " + waitSeconds
                + " s; it stays in the log and takes effect where an engine runs - check 'riskgate status'");
    }

    private static String done(CommandReceived command) {
        if (command.kind() == CommandReceived.Kind.RESUME) {
            return "RESUMED";
        }
        return command.severity() == KillSeverity.HALT
                ? "HALTED"
                : command.severity().name();
    }
}
