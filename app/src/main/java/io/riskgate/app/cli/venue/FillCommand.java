package io.riskgate.app.cli.venue;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.FillCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes one trade of an order, as a venue would report it. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays the venue: publishes one trade of an order, which moves the position.",
        footerHeading = "%nExample:%n",
        footer = "  riskgate fill --order o-1 --portfolio demo --instrument EURUSD "
                + "--side buy --quantity 1000 --price 1.1")
public final class FillCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private VenueConnection connection = new VenueConnection();

    @Option(names = "--order", required = true, paramLabel = "ID", description = "The order that traded.")
    private String orderId = "";

    @Option(names = "--portfolio", required = true, description = "Portfolio of the order.")
    private String portfolioId = "";

    @Option(names = "--strategy", defaultValue = "manual", description = "Strategy (default ${DEFAULT-VALUE}).")
    private String strategyId = "";

    @Option(names = "--instrument", required = true, description = "What changed hands, for instance EURUSD.")
    private String instrumentId = "";

    @Option(names = "--side", required = true, description = "buy or sell.")
    private Side side = Side.BUY;

    @Option(names = "--quantity", required = true, description = "Units, above zero.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Option(names = "--price", required = true, description = "Price in the quote currency, above zero.")
    private BigDecimal price = BigDecimal.ZERO;

    @Override
    public Integer call() throws InterruptedException {
        String executionId = "cli-" + UUID.randomUUID();
        var trade = new FillReceived.Trade(instrumentId, side, Quantity.of(quantity), Price.of(price));
        var fill = new FillReceived(
                executionId, orderId, new Origin(portfolioId, strategyId, orderId), trade, System.currentTimeMillis());
        try (var registry = connection.openRegistry();
                var writer = new TopicWriter(connection.bootstrapServers)) {
            writer.sendAndWait(Topics.FILLS, portfolioId, new FillCodec(new WireFormat(registry)).encode(fill));
        }
        var out = spec.commandLine().getOut();
        out.println("FILLED " + side + " " + quantity.toPlainString() + " " + instrumentId + " at "
                + price.toPlainString() + " as " + executionId);
        out.flush();
        return 0;
    }
}
