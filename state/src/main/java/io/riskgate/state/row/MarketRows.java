package io.riskgate.state.row;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.market.InstrumentBar;
import io.riskgate.enforcement.market.SpreadHistory;
import io.riskgate.enforcement.market.UniverseHead;
import io.riskgate.enforcement.value.Price;
import io.riskgate.state.avro.BarRow;
import io.riskgate.state.avro.InstrumentBarRow;
import io.riskgate.state.avro.MarketRow;
import io.riskgate.state.avro.QuoteRow;
import io.riskgate.state.avro.UniverseHeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is kept of the market: its newest version, closed bars, and where the universe stands. */
public final class MarketRows {
    private MarketRows() {}

    public static MarketRow toRow(MarketStateUpdated market) {
        List<QuoteRow> quotes = new ArrayList<>(market.quotes().size());
        for (Quote quote : market.quotes()) {
            quotes.add(new QuoteRow(
                    quote.instrumentId(),
                    quote.price().hundredMillionths(),
                    quote.priceTimeMillis(),
                    quote.spread().everQuoted(),
                    orNull(quote.spread().multiple())));
        }
        Bar bar = market.bar();
        return new MarketRow(market.version(), market.eventTimeMillis(), quotes, bar == null ? null : toRow(bar));
    }

    public static MarketStateUpdated toCore(MarketRow row) {
        List<Quote> quotes = new ArrayList<>(row.getQuotes().size());
        for (QuoteRow quote : row.getQuotes()) {
            quotes.add(new Quote(
                    quote.getInstrumentId(),
                    new Price(quote.getPriceHundredMillionths()),
                    quote.getPriceTimeMillis(),
                    new Spread(quote.getQuoted(), optional(quote.getSpreadMultiple()))));
        }
        BarRow bar = row.getBar();
        return new MarketStateUpdated(
                row.getVersion(), row.getEventTimeMillis(), quotes, bar == null ? null : toCore(bar));
    }

    public static BarRow toRow(Bar bar) {
        return new BarRow(
                bar.sequence(),
                bar.closeTimeMillis(),
                bar.instrumentIds(),
                bar.returns(),
                orNull(bar.spreadMultiple()));
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public static Bar toCore(BarRow row) {
        return new Bar(
                row.getSequence(),
                row.getCloseTimeMillis(),
                row.getInstrumentIds(),
                row.getReturns(),
                optional(row.getSpreadMultiple()));
    }

    public static UniverseHeadRow toRow(UniverseHead head) {
        return new UniverseHeadRow(
                head.version(),
                head.barSequence(),
                head.openBarIndex(),
                head.clockMillis(),
                head.publishedAtMillis(),
                head.gapCount());
    }

    public static UniverseHead toCore(UniverseHeadRow row) {
        return new UniverseHead(
                row.getVersion(),
                row.getBarSequence(),
                row.getOpenBarIndex(),
                row.getClockMillis(),
                row.getPublishedAtMillis(),
                row.getGapCount());
    }

    public static InstrumentBarRow toRow(InstrumentBarEntry entry) {
        InstrumentBar bar = entry.bar();
        Price previousClose = bar.previousClose();
        return new InstrumentBarRow(
                entry.instrumentId(),
                bar.price().hundredMillionths(),
                bar.priceTimeMillis(),
                previousClose == null ? null : previousClose.hundredMillionths(),
                bar.barIndex(),
                bar.missedBars(),
                bar.spreads().everQuoted(),
                orNull(bar.spreads().newest()),
                orNull(bar.spreads().median()),
                bar.spreads().closes());
    }

    public static InstrumentBarEntry toCore(InstrumentBarRow row) {
        Long previousClose = row.getPreviousCloseHundredMillionths();
        return new InstrumentBarEntry(
                row.getInstrumentId(),
                new InstrumentBar(
                        new Price(row.getPriceHundredMillionths()),
                        row.getPriceTimeMillis(),
                        previousClose == null ? null : new Price(previousClose),
                        row.getBarIndex(),
                        row.getMissedBars(),
                        new SpreadHistory(
                                row.getQuoted(),
                                optional(row.getRelativeSpread()),
                                optional(row.getMedianRelativeSpread()),
                                row.getClosingRelativeSpreads())));
    }
}
