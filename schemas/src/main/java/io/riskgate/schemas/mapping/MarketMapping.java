package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.schemas.avro.Bar;
import io.riskgate.schemas.avro.MarketState;
import io.riskgate.schemas.avro.Price;
import io.riskgate.schemas.avro.Quote;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Prices and versions of the market, as record and as event. */
public final class MarketMapping {
    private MarketMapping() {}

    public static Price toAvro(PriceObserved observed) {
        PriceObserved.BidAsk quote = observed.quote();
        return new Price(
                observed.instrumentId(),
                observed.price().decimal(),
                quote == null ? null : quote.bid().decimal(),
                quote == null ? null : quote.ask().decimal(),
                observed.closesBar(),
                observed.source(),
                Instant.ofEpochMilli(observed.eventTimeMillis()));
    }

    public static PriceObserved toCore(Price record) {
        return new PriceObserved(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.price("price", record.getPrice()),
                quote(record.getBid(), record.getAsk()),
                record.getClosesBar(),
                CheckedField.identifier("price source", record.getSource()),
                CheckedField.millis("event time", record.getEventTime()));
    }

    private static PriceObserved.@Nullable BidAsk quote(@Nullable BigDecimal bid, @Nullable BigDecimal ask) {
        if (bid == null && ask == null) {
            return null;
        }
        var checkedBid = CheckedField.price("bid", bid);
        var checkedAsk = CheckedField.price("ask", ask);
        if (checkedBid.hundredMillionths() > checkedAsk.hundredMillionths()) {
            throw new RefusedField(
                    DeadLetterReason.PRICE, "bid must not be above ask, got " + checkedBid + " and " + checkedAsk);
        }
        return new PriceObserved.BidAsk(checkedBid, checkedAsk);
    }

    public static MarketState toAvro(MarketStateUpdated market) {
        List<Quote> quotes = new ArrayList<>(market.quotes().size());
        for (MarketStateUpdated.Quote quote : market.quotes()) {
            quotes.add(new Quote(
                    quote.instrumentId(),
                    quote.price().decimal(),
                    Instant.ofEpochMilli(quote.priceTimeMillis()),
                    quote.spread().everQuoted(),
                    orNull(quote.spread().multiple())));
        }
        MarketStateUpdated.Bar bar = market.bar();
        return new MarketState(
                market.version(),
                Instant.ofEpochMilli(market.eventTimeMillis()),
                quotes,
                bar == null ? null : toAvro(bar));
    }

    public static MarketStateUpdated toCore(MarketState record) {
        List<MarketStateUpdated.Quote> quotes =
                new ArrayList<>(record.getQuotes().size());
        for (Quote quote : record.getQuotes()) {
            quotes.add(new MarketStateUpdated.Quote(
                    CheckedField.identifier("instrument", quote.getInstrumentId()),
                    CheckedField.price("price", quote.getPrice()),
                    CheckedField.millis("price time", quote.getPriceTime()),
                    spread(quote.getQuoted(), quote.getSpreadMultiple())));
        }
        Bar bar = record.getBar();
        return new MarketStateUpdated(
                record.getVersion(),
                CheckedField.millis("event time", record.getEventTime()),
                quotes,
                bar == null ? null : toCore(bar));
    }

    public static Bar toAvro(MarketStateUpdated.Bar bar) {
        return new Bar(
                bar.sequence(),
                Instant.ofEpochMilli(bar.closeTimeMillis()),
                bar.instrumentIds(),
                bar.returns(),
                orNull(bar.spreadMultiple()));
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static MarketStateUpdated.Spread spread(boolean quoted, @Nullable Double multiple) {
        if (multiple != null) {
            return MarketStateUpdated.Spread.of(multiple(multiple));
        }
        return quoted ? MarketStateUpdated.Spread.UNKNOWN : MarketStateUpdated.Spread.NEVER_QUOTED;
    }

    private static double multiple(double multiple) {
        if (CheckedField.finite("spread multiple", multiple) < 0) {
            throw new RefusedField(DeadLetterReason.NUMBER, "spread multiple must not be below zero, got " + multiple);
        }
        return multiple;
    }

    public static MarketStateUpdated.Bar toCore(Bar record) {
        for (String instrumentId : record.getInstrumentIds()) {
            CheckedField.identifier("instrument", instrumentId);
        }
        for (double simpleReturn : record.getReturns()) {
            CheckedField.finite("return", simpleReturn);
        }
        return new MarketStateUpdated.Bar(
                record.getSequence(),
                CheckedField.millis("close time", record.getCloseTime()),
                record.getInstrumentIds(),
                record.getReturns(),
                record.getSpreadMultiple() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(multiple(record.getSpreadMultiple())));
    }
}
