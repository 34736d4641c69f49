package io.riskgate.app.cli.venue;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.PriceCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes one price, as a market data gateway would. */
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays the market: publishes one price.",
            "The feed of a development stack goes on from the price of a dollar pair."
        },
        footerHeading = "%nExample:%n",
        footer = "  riskgate price --instrument EURUSD --price 1.02")
public final class PriceCommand implements Callable<Integer> {
    private static final String SOURCE = "command-line";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private VenueConnection connection = new VenueConnection();

    @Option(names = "--instrument", required = true, description = "For instance EURUSD.")
    private String instrumentId = "";

    @Option(names = "--price", required = true, description = "Price in the quote currency, above zero.")
    private BigDecimal price = BigDecimal.ZERO;

    @Override
    public Integer call() throws InterruptedException {
        var observed = new PriceObserved(instrumentId, Price.of(price), false, SOURCE, System.currentTimeMillis());
        try (var registry = connection.openRegistry();
                var writer = new TopicWriter(connection.bootstrapServers)) {
            writer.sendAndWait(Topics.PRICES, instrumentId, new PriceCodec(new WireFormat(registry)).encode(observed));
        }
        var out = spec.commandLine().getOut();
        out.println("PRICE " + instrumentId + " " + price.toPlainString());
        out.flush();
        return 0;
    }
}
