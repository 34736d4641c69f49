package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The market as one partition knows it: definitions, newest prices and the rolling window of daily returns.
 *
 * <p>Each instrument has a row number that never changes; arrays elsewhere are indexed by it. Returns are kept a column
 * an instrument, oldest first and contiguous, so that a pass over the days is a pass over one array. Owned by one
 * thread.
 */
public final class MarketView {
    private final int windowDays;
    private final TreeMap<String, Integer> indexByName = new TreeMap<>();
    /** The same entries for look-ups only: an order asks several times, and nothing ever runs through this map. */
    private final LinkedHashMap<String, Integer> indexLookup = new LinkedHashMap<>();

    private final List<InstrumentRow> rows = new ArrayList<>();
    private int barCount;
    private int windowStart;
    private long version;
    private long barSequence;
    private OptionalDouble barSpreadMultiple = OptionalDouble.empty();
    private long instrumentsVersion;
    private long eventTimeMillis;
    private long revision;
    private long returnsRevision;

    /** What is known of one instrument. */
    private static final class InstrumentRow {
        final String name;

        @Nullable
        InstrumentDefinition definition;

        @Nullable
        Price price;

        long priceTimeMillis;
        Spread spread = Spread.NEVER_QUOTED;
        int observedDays;
        final double[] returns;

        InstrumentRow(String name, int windowDays) {
            this.name = name;
            returns = new double[2 * windowDays];
        }
    }

    /**
     * An empty market.
     *
     * @param windowDays how many days of returns are kept, at least 2
     */
    public MarketView(int windowDays) {
        if (windowDays < 2) {
            throw new IllegalArgumentException("the window must hold at least 2 days, got " + windowDays);
        }
        this.windowDays = windowDays;
    }

    public void fold(InstrumentListed listed) {
        row(indexOrNew(listed.instrument().instrumentId())).definition = listed.instrument();
        instrumentsVersion = Math.max(instrumentsVersion, listed.version());
        revision++;
    }

    public void fold(MarketStateUpdated market) {
        for (Quote quote : market.quotes()) {
            InstrumentRow row = row(indexOrNew(quote.instrumentId()));
            row.price = quote.price();
            row.priceTimeMillis = quote.priceTimeMillis();
            row.spread = quote.spread();
        }
        Bar bar = market.bar();
        if (bar != null) {
            append(bar);
        }
        version = Math.max(version, market.version());
        eventTimeMillis = Math.max(eventTimeMillis, market.eventTimeMillis());
        revision++;
    }

    private void append(Bar bar) {
        if (windowStart + barCount == 2 * windowDays) {
            slideBack();
        }
        int slot = windowStart + barCount;
        for (InstrumentRow row : rows) {
            row.returns[slot] = Double.NaN;
        }
        for (int i = 0; i < bar.returns().size(); i++) {
            InstrumentRow row = row(indexOrNew(bar.instrumentIds().get(i)));
            row.returns[slot] = bar.returns().get(i);
        }
        for (InstrumentRow row : rows) {
            // A gap starts anew: older days no longer line up with today's bars.
            row.observedDays = Double.isNaN(row.returns[slot]) ? 0 : Math.min(row.observedDays + 1, windowDays);
        }
        if (barCount == windowDays) {
            windowStart++;
        } else {
            barCount++;
        }
        barSequence = bar.sequence();
        barSpreadMultiple = bar.spreadMultiple();
        returnsRevision++;
    }

    private void slideBack() {
        for (InstrumentRow row : rows) {
            System.arraycopy(row.returns, windowStart, row.returns, 0, barCount);
        }
        windowStart = 0;
    }

    private int indexOrNew(String instrumentId) {
        Integer known = indexLookup.get(instrumentId);
        if (known != null) {
            return known;
        }
        rows.add(new InstrumentRow(instrumentId, windowDays));
        indexByName.put(instrumentId, rows.size() - 1);
        indexLookup.put(instrumentId, rows.size() - 1);
        return rows.size() - 1;
    }

    private InstrumentRow row(int index) {
        return rows.get(index);
    }

    /** Row number of an instrument, or -1 if it has never been heard of. */
    public int indexOf(String instrumentId) {
        Integer index = indexLookup.get(instrumentId);
        return index == null ? -1 : index;
    }

    /** Row number for an instrument that a fill names, making one where there is none. */
    int indexForFill(String instrumentId) {
        return indexOrNew(instrumentId);
    }

    /** Row numbers ordered by instrument name: the same after a restart, whatever arrived first. */
    Collection<Integer> indexesByName() {
        return Collections.unmodifiableCollection(indexByName.values());
    }

    public int instrumentCount() {
        return rows.size();
    }

    /** The instrument of a row. */
    public String nameOf(int index) {
        return row(index).name;
    }

    public @Nullable InstrumentDefinition definition(int index) {
        return row(index).definition;
    }

    public @Nullable Price price(int index) {
        return row(index).price;
    }

    /** Event time of the newest price; meaningless while there is none. */
    public long priceTimeMillis(int index) {
        return row(index).priceTimeMillis;
    }

    /** How wide the instrument trades. */
    public Spread spread(int index) {
        return row(index).spread;
    }

    /** How many of the newest days of the window this instrument has returns for, without a gap. */
    public int observedDays(int index) {
        return row(index).observedDays;
    }

    /** The array that holds an instrument's returns; its newest day stands at {@link #windowEnd()} - 1. Read only. */
    public double[] returns(int index) {
        return row(index).returns;
    }

    /** A copy of an instrument's newest returns, oldest first; zero where it has none. */
    public double[] newestReturns(int index, int days) {
        double[] newest = new double[days];
        int known = Math.min(days, row(index).observedDays);
        System.arraycopy(row(index).returns, windowEnd() - known, newest, days - known, known);
        return newest;
    }

    /** Names of all instruments that have been heard of, in order. */
    public Collection<String> names() {
        return Collections.unmodifiableCollection(indexByName.keySet());
    }

    /** The slot after the newest day of every array of returns. */
    public int windowEnd() {
        return windowStart + barCount;
    }

    public int windowDays() {
        return windowDays;
    }

    public int barCount() {
        return barCount;
    }

    public long version() {
        return version;
    }

    /** Changes with every fold; what was derived from the market under another revision is out of date. */
    long revision() {
        return revision;
    }

    /**
     * The arrays that hold the returns of every instrument observed for at least so many days, ordered by name; their
     * newest day stands at {@link #windowEnd()} - 1. Read only.
     */
    public double[][] returnColumns(int days) {
        List<double[]> columns = new ArrayList<>();
        for (int index : indexByName.values()) {
            if (row(index).observedDays >= days) {
                columns.add(row(index).returns);
            }
        }
        return columns.toArray(double[][]::new);
    }

    /** Changes with every bar, as {@link #revision()} does with every fold. */
    public long returnsRevision() {
        return returnsRevision;
    }

    public long barSequence() {
        return barSequence;
    }

    /** Mean of the instruments' spread multiples as the newest bar closed; empty where none was known. */
    public OptionalDouble barSpreadMultiple() {
        return barSpreadMultiple;
    }

    public long instrumentsVersion() {
        return instrumentsVersion;
    }

    /** The newest event time that market data has brought; the only clock of a partition. */
    public long eventTimeMillis() {
        return eventTimeMillis;
    }
}
