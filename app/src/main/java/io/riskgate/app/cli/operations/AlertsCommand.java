package io.riskgate.app.cli.operations;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.alert.AlertBoard;
import io.riskgate.app.alert.AlertStep;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the engines' watchdog has found, and people's word on it. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Show the open alerts of the engines' own watchdog; acknowledge or resolve one.",
            "INFO and WARNING end with their condition; CRITICAL and EMERGENCY stay until a person resolves them.",
            "An alert that is resolved while its condition holds fires again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, or there is no such alert"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate alerts",
            "  riskgate alerts --acknowledge ControlBehind:topic=control --person ada",
            "  riskgate alerts --resolve ControlBehind:topic=control --person ada --note 'broker 2 restarted'"
        })
public final class AlertsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--bootstrap", defaultValue = "127.0.0.1:9092", description = "Brokers (default ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(
            names = "--registry",
            defaultValue = "http://127.0.0.1:8081/apis/ccompat/v7",
            description = "Schema registry (default ${DEFAULT-VALUE}).")
    private String registryUrl = "";

    @Option(names = "--acknowledge", paramLabel = "ALERT", description = "Say that somebody looks at it.")
    private String acknowledged = "";

    @Option(names = "--resolve", paramLabel = "ALERT", description = "Say that it is dealt with.")
    private String resolved = "";

    @Option(names = "--person", description = "Who says so (default: the operating system's user).")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--note", description = "What was found or done.")
    private String note = "";

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        try (SchemaRegistry registry = SchemaRegistry.open(registryUrl)) {
            WireFormat wire = new WireFormat(registry);
            AlertBoard board = read(wire);
            if (!acknowledged.isEmpty()) {
                write(wire, AlertStep.acknowledge(open(board, acknowledged), person, note));
            }
            if (!resolved.isEmpty()) {
                write(wire, AlertStep.resolve(open(board, resolved), person, note, System.currentTimeMillis()));
            }
            if (acknowledged.isEmpty() && resolved.isEmpty()) {
                print(board.open());
            }
        }
        return 0;
    }

    private AlertBoard read(WireFormat wire) throws UnreadableRecord {
        AlertBoard board = new AlertBoard();
        try (TopicReader reader = TopicReader.fromBeginning(bootstrapServers, List.of(Topics.ALERTS))) {
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    board.take(wire.decode(record.value(), Alert.class));
                }
            } while (!reader.isAtEnd());
        }
        return board;
    }

    private static Alert open(AlertBoard board, String alertId) {
        return board.open(alertId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no open alert '" + alertId + "'; 'riskgate alerts' lists them"));
    }

    private void write(WireFormat wire, Alert alert) throws InterruptedException {
        try (TopicWriter writer = new TopicWriter(bootstrapServers)) {
            writer.sendAndWait(Topics.ALERTS, alert.getAlertId(), wire.encode(Topics.ALERTS, alert));
        }
        var out = spec.commandLine().getOut();
        out.println(alert.getState() + " " + alert.getAlertId() + " by " + alert.getHandledBy());
        out.flush();
    }

    private void print(List<Alert> open) {
        var out = spec.commandLine().getOut();
        out.println(
                open.isEmpty()
                        ? "no alert is open"
                        : AsciiTable.getTable(
                                AsciiTable.NO_BORDERS,
                                open,
                                List.of(
                                        column("ALERT").with(Alert::getAlertId),
                                        column("SEVERITY")
                                                .with(alert ->
                                                        alert.getSeverity().name()),
                                        column("STATE")
                                                .with(alert -> alert.getState().name()),
                                        column("SINCE")
                                                .with(alert ->
                                                        alert.getFiredAt().toString()),
                                        column("WHAT").with(Alert::getSummary),
                                        column("RUNBOOK").with(Alert::getRunbook))));
        out.flush();
    }

    private static Column column(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }
}
