package io.riskgate.enforcement.market;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The instruments whose returns belong together: conflates their prices and closes their bars, by event time alone.
 *
 * <p>A row of returns is published only when every instrument has a price in the bar, so that a missing price never
 * becomes a zero return: the bar is then skipped and counted, and the next return spans both. An instrument that has
 * missed {@value #MISSED_BARS_MAX} bars no longer holds up the others. Every state names every instrument, so there are
 * {@value #INSTRUMENTS_MAX} at most: with names of the full length a state then takes most of what a record may have.
 * Owned by one thread.
 */
public final class Universe {
    /** How many instruments a market can have. */
    public static final int INSTRUMENTS_MAX = 5_000;

    static final int MISSED_BARS_MAX = 5;

    private static final String CLOCK = "CLOCK";
    private static final String SYMBOL = "SYMBOL";

    private final BarSettings settings;
    private final TreeMap<String, InstrumentBar> instruments = new TreeMap<>();
    private UniverseHead head = UniverseHead.EMPTY;

    public Universe(BarSettings settings) {
        this.settings = settings;
    }

    /** Takes up where stored rows left off. */
    public void restore(UniverseHead storedHead, SortedMap<String, InstrumentBar> storedInstruments) {
        head = storedHead;
        instruments.clear();
        instruments.putAll(storedInstruments);
    }

    public MarketStep fold(PriceObserved observed) {
        MarketStep refused = refused(observed);
        if (refused != null) {
            return refused;
        }
        List<MarketStateUpdated> updates = new ArrayList<>();
        long barIndex = Math.floorDiv(observed.eventTimeMillis(), settings.barMillis());
        boolean closedEarlier = head.openBarIndex() >= 0 && barIndex > head.openBarIndex();
        if (closedEarlier) {
            updates.add(published(head.clockMillis(), closeBar()));
        }
        accept(observed, barIndex);
        if (observed.closesBar()) {
            updates.add(published(observed.eventTimeMillis(), closeBar()));
        } else if (isDue(observed.eventTimeMillis())) {
            updates.add(published(observed.eventTimeMillis(), null));
        }
        boolean allChanged = closedEarlier || observed.closesBar();
        return MarketStep.taken(
                updates, allChanged ? List.copyOf(instruments.keySet()) : List.of(observed.instrumentId()));
    }

    /** Null where the price can be taken. */
    private @Nullable MarketStep refused(PriceObserved observed) {
        long timeMillis = observed.eventTimeMillis();
        if (timeMillis <= 0) {
            return MarketStep.refused(CLOCK, "CLOCK: a price must be dated after 1970, got " + timeMillis);
        }
        if (head.version() > 0 && timeMillis - head.clockMillis() > settings.clockAdvanceMaxMillis()) {
            return MarketStep.refused(
                    CLOCK,
                    "CLOCK: dated " + timeMillis + ", more than " + settings.clockAdvanceMaxMillis()
                            + " ms ahead of the newest price at " + head.clockMillis());
        }
        InstrumentBar known = instruments.get(observed.instrumentId());
        if (known == null && instruments.size() >= INSTRUMENTS_MAX) {
            return MarketStep.refused(
                    SYMBOL,
                    "SYMBOL: the market has " + INSTRUMENTS_MAX + " instruments, as many as it may, and takes no "
                            + observed.instrumentId());
        }
        if (known != null && timeMillis < known.priceTimeMillis()) {
            return MarketStep.refused(
                    CLOCK,
                    "LATE: dated " + timeMillis + ", but " + observed.instrumentId() + " already has a price of "
                            + known.priceTimeMillis());
        }
        return null;
    }

    private void accept(PriceObserved observed, long barIndex) {
        long timeMillis = observed.eventTimeMillis();
        InstrumentBar known = instruments.get(observed.instrumentId());
        instruments.put(
                observed.instrumentId(),
                known == null ? InstrumentBar.first(observed, barIndex) : known.pricedAt(observed, barIndex));
        head = new UniverseHead(
                head.version(),
                head.barSequence(),
                Math.max(barIndex, head.openBarIndex()),
                Math.max(timeMillis, head.clockMillis()),
                head.publishedAtMillis(),
                head.gapCount());
    }

    private boolean isDue(long timeMillis) {
        return head.version() == 0 || timeMillis - head.publishedAtMillis() >= settings.conflateMillis();
    }

    /** The returns of the open bar, or null where they cannot be published; either way the bar is closed. */
    private @Nullable Bar closeBar() {
        OptionalDouble spreadMultiple = meanSpreadMultiple();
        boolean complete = true;
        for (InstrumentBar instrument : instruments.values()) {
            complete &= instrument.barIndex() == head.openBarIndex() || instrument.missedBars() >= MISSED_BARS_MAX;
        }
        List<String> names = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        for (var entry : instruments.entrySet()) {
            InstrumentBar instrument = entry.getValue();
            boolean priced = instrument.barIndex() == head.openBarIndex();
            Price previous = instrument.previousClose();
            if (complete && priced && previous != null) {
                names.add(entry.getKey());
                returns.add(simpleReturn(previous, instrument.price()));
            }
            entry.setValue(!priced ? instrument.missed() : complete ? instrument.closed() : instrument.skipped());
        }
        boolean hasRow = !names.isEmpty();
        head = new UniverseHead(
                head.version(),
                head.barSequence() + (hasRow ? 1 : 0),
                -1,
                head.clockMillis(),
                head.publishedAtMillis(),
                head.gapCount() + (complete ? 0 : 1));
        return hasRow ? new Bar(head.barSequence(), head.clockMillis(), names, returns, spreadMultiple) : null;
    }

    /** Over the instruments that have a price in the open bar and a known multiple, in the order of names. */
    private OptionalDouble meanSpreadMultiple() {
        double sum = 0;
        int known = 0;
        for (InstrumentBar instrument : instruments.values()) {
            OptionalDouble multiple = instrument.spreads().spread().multiple();
            if (multiple.isPresent() && instrument.barIndex() == head.openBarIndex()) {
                sum += multiple.getAsDouble();
                known++;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / known);
    }

    /**
     * Above -1, as prices are above zero; a fall too deep for a double to tell from a whole one stays just above it.
     */
    private static double simpleReturn(Price from, Price to) {
        double change = (double) (to.hundredMillionths() - from.hundredMillionths()) / from.hundredMillionths();
        return Math.max(change, Math.nextUp(-1.0));
    }

    private MarketStateUpdated published(long timeMillis, @Nullable Bar bar) {
        head = new UniverseHead(
                head.version() + 1,
                head.barSequence(),
                head.openBarIndex(),
                head.clockMillis(),
                timeMillis,
                head.gapCount());
        List<Quote> quotes = new ArrayList<>(instruments.size());
        instruments.forEach((name, instrument) -> quotes.add(new Quote(
                name,
                instrument.price(),
                instrument.priceTimeMillis(),
                instrument.spreads().spread())));
        return new MarketStateUpdated(head.version(), timeMillis, quotes, bar);
    }

    public UniverseHead head() {
        return head;
    }

    /** Every instrument of the universe, ordered by name. */
    public SortedMap<String, InstrumentBar> instruments() {
        return Collections.unmodifiableSortedMap(instruments);
    }
}
