package io.riskgate.app.cli.limits;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.explain.DecisionText;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the decision on an order and tells it in words. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells why an order got its decision: every check and sensor, what was near its limit,"
                + " what the instrument contributes, and the largest quantity that would have passed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:explained", "3:no decision on that order is in the log", "1:failed"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate explain cli-7d1c")
public final class ExplainCommand implements Callable<Integer> {
    private static final int EXIT_REFUSED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "ORDER_ID", description = "The order.")
    private String orderId = "";

    @Override
    public Integer call() throws UnreadableRecord {
        PrintWriter out = spec.commandLine().getOut();
        int found = 0;
        try (var registry = connection.openRegistry();
                var reader = TopicReader.fromBeginning(connection.bootstrapServers(), List.of(Topics.DECISIONS))) {
            WireFormat wire = new WireFormat(registry);
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    Decision decision = wire.decode(record.value(), Decision.class);
                    if (decision.getOrderId().equals(orderId)) {
                        found++;
                        DecisionText.of(decision).forEach(out::println);
                    }
                }
            } while (!reader.isAtEnd());
        }
        if (found == 0) {
            out.println("No decision on order " + orderId + " is in the log.");
        }
        out.flush();
        return found == 0 ? EXIT_REFUSED : 0;
    }
}
