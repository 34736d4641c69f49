package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.schemas.avro.Bar;
import io.riskgate.schemas.avro.MarketState;
import io.riskgate.schemas.avro.Price;
import io.riskgate.schemas.avro.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prices and versions of the market, as record and as event. */
public final class MarketMapping {
    private MarketMapping() {}

    public static Price toAvro(PriceObserved observed) {
        return new Price(
                observed.instrumentId(),
                observed.price().decimal(),
                observed.closesBar(),
                observed.source(),
                Instant.ofEpochMilli(observed.eventTimeMillis()));
    }

    public static PriceObserved toCore(Price record) {
        return new PriceObserved(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.price("price", record.getPrice()),
                record.getClosesBar(),
                CheckedField.identifier("price source", record.getSource()),
                CheckedField.millis("event time", record.getEventTime()));
    }

    public static MarketState toAvro(MarketStateUpdated market) {
        List<Quote> quotes = new ArrayList<>(market.quotes().size());
        for (MarketStateUpdated.Quote quote : market.quotes()) {
            quotes.add(new Quote(
                    quote.instrumentId(), quote.price().decimal(), Instant.ofEpochMilli(quote.priceTimeMillis())));
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
                    CheckedField.millis("price time", quote.getPriceTime())));
        }
        Bar bar = record.getBar();
        return new MarketStateUpdated(
                record.getVersion(),
                CheckedField.millis("event time", record.getEventTime()),
                quotes,
                bar == null ? null : toCore(bar));
    }

    public static Bar toAvro(MarketStateUpdated.Bar bar) {
        return new Bar(bar.sequence(), Instant.ofEpochMilli(bar.closeTimeMillis()), bar.instrumentIds(), bar.returns());
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
                record.getReturns());
    }
}
