package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The committed book as it would be if one more order were approved.
 *
 * <p>The ordered instrument counts with its position, the reservations of the order's own side, and the order; every
 * other instrument as it is committed now. Nothing of the book changes. Cost is O(days), whatever the number of
 * instruments.
 */
public final class WhatIf {
    private final PortfolioBook book;
    private final ScenarioVector scenarios = new ScenarioVector();
    private @Nullable RiskMeasures before;
    private @Nullable RiskMeasures after;
    private @Nullable Money notional;
    private int instrumentIndex = -1;
    private long exposureAfter;
    private boolean outgrowsPosition;
    private String cause = "no order has been projected yet";

    WhatIf(PortfolioBook book) {
        this.book = book;
    }

    /** Projects one order; afterwards either every figure is there or {@link #cause()} says why not. */
    public void project(OrderTerms order) {
        before = null;
        after = null;
        notional = null;
        instrumentIndex = -1;
        try {
            book.refresh();
            projectNotional(order);
        } catch (ArithmeticException | IllegalArgumentException absurd) {
            // Exact amounts refuse what 64 bits cannot hold, tail figures refuse what is not finite: an answer, not a
            // bug.
            cause = "the figures cannot be computed: " + absurd.getMessage();
        }
    }

    private void projectNotional(OrderTerms order) {
        int index = book.market().indexOf(order.instrumentId());
        notional = book.valueInBase(index, order.quantity());
        if (notional == null) {
            cause = "no price or no conversion rate for " + order.instrumentId();
        } else if (book.arrays().hasUnvalued()) {
            cause = "an instrument that is held has no price, no conversion rate or too large a value";
        } else {
            projectExposure(order, index);
        }
    }

    private void projectExposure(OrderTerms order, int index) {
        MarketView market = book.market();
        BookArrays arrays = book.arrays();
        int days = Math.min(book.scenarios().days(), market.observedDays(index));
        int wanted = book.calculator().model().observationsMin();
        if (days < wanted) {
            cause = "only " + days + " of at least " + wanted + " days of returns for " + order.instrumentId();
            return;
        }
        long reserved = arrays.withReserved(index, order.side());
        long target =
                Math.addExact(reserved, order.quantity().signed(order.side()).millionths());
        long held = arrays.positions[index].quantity().millionths();
        outgrowsPosition = Math.absExact(target) > Math.max(Math.absExact(held), Math.absExact(reserved));
        long exposureBefore = arrays.exposure[index];
        Money valueAfter = book.valueInBase(index, new Quantity(target));
        long exposureAfter = valueAfter == null ? 0 : valueAfter.tenThousandths();
        double deltaExposure = exposureAfter / 1e4 - exposureBefore / 1e4;
        instrumentIndex = index;
        this.exposureAfter = exposureAfter;
        scenarios.copyPlus(book.scenarios(), days, new ScenarioVector.Move(deltaExposure, market.returns(index)));
        scenarios.addSquare(exposureBefore / 1e4, exposureAfter / 1e4, book.instrumentVariance(index));
        Money gross = new Money(Math.addExact(
                arrays.gross, Math.subtractExact(Math.absExact(exposureAfter), Math.absExact(exposureBefore))));
        Money net = new Money(Math.addExact(arrays.net, Math.subtractExact(exposureAfter, exposureBefore)));
        after = scenarios.measures(book.calculator(), gross, net);
        book.stress().project(index, exposureAfter, arrays.exposure);
    }

    /** Risk with the order; null if it could not be projected. */
    public @Nullable RiskMeasures after() {
        return after;
    }

    /** The order's own value at the last price, in base currency; null while unknown. */
    public @Nullable Money notional() {
        return notional;
    }

    /** What the order does under stress; speaks of this order once {@link #after()} is there. */
    public LiveStress stress() {
        return book.stress();
    }

    /** Row number of the ordered instrument; -1 unless the order could be projected. */
    public int instrumentIndex() {
        return instrumentIndex;
    }

    /** Signed value of what is committed of an instrument with the order; ten-thousandths of the base currency. */
    public long exposure(int index) {
        return index == instrumentIndex ? exposureAfter : book.arrays().exposureOf(index);
    }

    /** Profit and loss of the newest days with the order, oldest first, at most as many as asked for; base currency. */
    public double[] newestProfits(int days) {
        return scenarios.newest(days);
    }

    /**
     * Change of the standard deviation of one day's profit and loss per unit of the ordered instrument's exposure,
     * with the order in it; a ratio, negative for a hedge, zero for a book that does not move.
     */
    public double marginalSigma() {
        RiskMeasures with = after;
        if (with == null || with.sigmaDaily() == 0) {
            return 0;
        }
        double[] returns = book.market().returns(instrumentIndex);
        double own = exposureAfter / 1e4 * book.instrumentVariance(instrumentIndex);
        return scenarios.marginalSigma(book.calculator(), returns, own);
    }

    /** Why {@link #after()} is null. */
    public String cause() {
        return cause;
    }

    /**
     * Whether neither gross exposure nor value at risk 99 is larger with the order than without, nor the ordered
     * position than it is or than its own side's reservations make it: what the other side reserves may never trade.
     */
    public boolean isReducing() {
        RiskMeasures with = after;
        if (with == null || outgrowsPosition) {
            return false;
        }
        RiskMeasures without = before == null ? book.measures() : before;
        before = without;
        return with.gross().compareTo(without.gross()) <= 0 && with.valueAtRisk99() <= without.valueAtRisk99();
    }
}
