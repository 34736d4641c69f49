package io.riskgate.enforcement.kill.memory;

import io.riskgate.enforcement.value.Money;

/**
 * What is counted of one strategy of one portfolio.
 *
 * @param window number of the day, or whatever span is configured, that the order counts are about
 * @param orderCount orders approved or refused for business reasons within the window
 * @param losingTrades closing trades with a loss since the last one with a profit
 * @param peak best result so far; base currency, zero at the start
 */
public record StrategyTally(long window, int orderCount, int rejectionCount, int losingTrades, Money peak) {
    public static final StrategyTally EMPTY = new StrategyTally(0, 0, 0, 0, Money.ZERO);

    /**
     * With one more order.
     *
     * @param aheadMillis how much later than this order the one before may have been
     */
    public StrategyTally withOrder(long timeMillis, long windowMillis, long aheadMillis, boolean rejected) {
        // Orders of an older window than the newest one count there, because time does not run backwards. A number
        // that no order can have left behind is one of shorter windows, which were configured until now.
        long at = timeMillis / windowMillis;
        boolean begins = at > window || window > Windows.latest(at, windowMillis, aheadMillis);
        int orders = begins ? 0 : orderCount;
        int rejections = begins ? 0 : rejectionCount;
        return new StrategyTally(begins ? at : window, orders + 1, rejections + (rejected ? 1 : 0), losingTrades, peak);
    }

    /** With one more closing trade; one that changed nothing neither ends nor lengthens a losing run. */
    public StrategyTally withTrade(Money realized) {
        int losing = realized.isNegative() ? losingTrades + 1 : realized.isPositive() ? 0 : losingTrades;
        return new StrategyTally(window, orderCount, rejectionCount, losing, peak);
    }

    public StrategyTally withPeak(Money best) {
        return new StrategyTally(window, orderCount, rejectionCount, losingTrades, best);
    }

    /** Everything forgiven; the drawdown counts from the result so far. */
    public StrategyTally forgiven(Money result) {
        return new StrategyTally(window, 0, 0, 0, result);
    }
}
