package io.riskgate.enforcement.projection;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.models.regime.MarketHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Further figures of one portfolio with the order in it that has been projected last; each is computed when first asked
 * for. Valid only where {@link WhatIf#after()} is. Owned by one thread.
 */
public final class Projection {
    private static final double DECAY = 0.94;
    private static final int PERCENTILE_BARS = 60;

    private final PortfolioBook book;
    private final MarketView market;
    private final InstrumentProfiles profiles;
    private final Composition composition = new Composition();
    private final HeldCorrelation correlation = new HeldCorrelation();
    private boolean isComposed;

    public Projection(PortfolioBook book, MarketView market, InstrumentProfiles profiles) {
        this.book = book;
        this.market = market;
        this.profiles = profiles;
    }

    /** Forgets the order before; to be called with each projected one. */
    public void reset() {
        isComposed = false;
    }

    /** What the portfolio is made of. */
    public Composition composition() {
        if (!isComposed) {
            composition.fill(book.whatIf(), indexes(), profiles);
            isComposed = true;
        }
        return composition;
    }

    /**
     * Row numbers of all that is held and of what is ordered, by name: sums over them come out alike after a restart
     * and whatever was heard of first, to the last digit.
     */
    private Collection<Integer> indexes() {
        int ordered = book.whatIf().instrumentIndex();
        if (book.heldInstruments().contains(market.nameOf(ordered))) {
            return book.heldIndexes();
        }
        List<Integer> all = new ArrayList<>(book.heldIndexes());
        all.add(ordered);
        all.sort(Comparator.comparing(market::nameOf));
        return all;
    }

    /** How what is held moves together. */
    public HeldCorrelation correlation() {
        WhatIf whatIf = book.whatIf();
        int[] held = indexes().stream()
                .mapToInt(Integer::intValue)
                .filter(index -> whatIf.exposure(index) != 0)
                .toArray();
        correlation.update(market, held);
        return correlation;
    }

    /**
     * Where today's volatility of the portfolio stands among those of its last 60 days, in percent, had it been held
     * all the time.
     */
    public double volatilityPercentile() {
        double[] profits = book.whatIf().newestProfits(2 * PERCENTILE_BARS);
        double[] variances = new double[profits.length];
        double variance = profits.length == 0 ? 0 : profits[0] * profits[0];
        for (int day = 0; day < profits.length; day++) {
            variance = DECAY * variance + (1 - DECAY) * profits[day] * profits[day];
            variances[day] = variance;
        }
        int bars = Math.min(PERCENTILE_BARS, variances.length);
        return bars < 2
                ? 0
                : MarketHistory.percentileOfNewest(
                        Arrays.copyOfRange(variances, variances.length - bars, variances.length));
    }
}
