package io.riskgate.app.cli.desk;

import io.riskgate.app.client.RecordJson;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes one order and waits for its decision. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Publishes one order and prints its decision.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:approved", "3:rejected", "1:no decision in time, or failed"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate submit --portfolio demo --instrument EURUSD --side buy --quantity 100000")
public final class SubmitCommand implements Callable<Integer> {
    static final int EXIT_REFUSED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--portfolio", required = true, description = "Portfolio that trades.")
    private String portfolioId = "";

    @Option(names = "--strategy", defaultValue = "manual", description = "Strategy (default ${DEFAULT-VALUE}).")
    private String strategyId = "";

    @Option(names = "--instrument", required = true, description = "Instrument, for instance EURUSD.")
    private String instrumentId = "";

    @Option(names = "--side", required = true, description = "buy or sell.")
    private Side side = Side.BUY;

    @Option(names = "--quantity", required = true, description = "Units, above zero.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Option(names = "--limit", paramLabel = "PRICE", description = "Worst acceptable price; a market order without it.")
    private @Nullable BigDecimal limitPrice;

    @Option(names = "--id", description = "Order id (default: a new one).")
    private String orderId = "cli-" + UUID.randomUUID();

    @Option(
            names = "--wait-seconds",
            defaultValue = "10",
            description = "How long to wait for the decision (default ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        OrderSubmitted order = order();
        try (var registry = connection.openRegistry();
                var decisions = TopicReader.fromEnd(connection.bootstrapServers(), List.of(Topics.DECISIONS));
                var writer = new TopicWriter(connection.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            writer.sendAndWait(Topics.ORDERS, portfolioId, new OrderCodec(wire).encode(order));
            GenericRecord decision = await(decisions, wire);
            return decision == null ? unanswered() : printed(decision);
        }
    }

    private OrderSubmitted order() {
        return new OrderSubmitted(
                orderId,
                new Origin(portfolioId, strategyId, orderId),
                new OrderTerms(
                        instrumentId, side, Quantity.of(quantity), limitPrice == null ? null : Price.of(limitPrice)),
                System.currentTimeMillis(),
                0);
    }

    private @Nullable GenericRecord await(TopicReader decisions, WireFormat wire) throws UnreadableRecord {
        long deadlineNanos = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
        while (System.nanoTime() < deadlineNanos) {
            for (ConsumerRecord<byte[], byte[]> record : decisions.poll(Duration.ofMillis(100))) {
                GenericRecord decision = wire.decodeAsWritten(record.value());
                if (orderId.equals(String.valueOf(decision.get("orderId")))) {
                    return decision;
                }
            }
        }
        return null;
    }

    private int unanswered() {
        throw new IllegalStateException("no decision for order " + orderId + " within " + waitSeconds
                + " s, so it must not be sent; 'riskgate status' tells whether an engine is running");
    }

    private int printed(GenericRecord decision) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(RecordJson.of(decision).toPrettyString());
        out.flush();
        return "APPROVED".equals(String.valueOf(decision.get("outcome"))) ? 0 : EXIT_REFUSED;
    }
}
