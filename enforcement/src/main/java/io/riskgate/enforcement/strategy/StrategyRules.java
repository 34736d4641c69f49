package io.riskgate.enforcement.strategy;

/**
 * The numbers by which strategies are judged.
 *
 * @param lookbackDays trades older than this no longer count
 * @param tradesMax the newest so many count, so that a busy strategy costs no more than a quiet one with each fill
 * @param recentDays trades of these days make the trend
 * @param tradesMin fewer prove nothing
 * @param edgePValueMax a win rate is an edge below this chance of luck
 * @param disableBelow score under which a proven strategy must stop
 * @param returnFrom score from which a stopped strategy may come back
 * @param returnDays so many trading days in a row at that score
 * @param unprovenScale share of the usual risk while nothing is proven
 * @param kellyFraction share of full Kelly
 * @param allocationMaxRatio most capital of one strategy
 * @param tradingDays in a year
 */
public record StrategyRules(
        int lookbackDays,
        int tradesMax,
        int recentDays,
        int tradesMin,
        double edgePValueMax,
        double disableBelow,
        double returnFrom,
        int returnDays,
        double unprovenScale,
        double kellyFraction,
        double allocationMaxRatio,
        int tradingDays) {
    /** 90 days and 250 trades, 30 days, 30 trades, 5 %, 0.30, 0.40 on 10 days, half risk, quarter Kelly, 40 %. */
    public static final StrategyRules STANDARD =
            new StrategyRules(90, 250, 30, 30, 0.05, 0.30, 0.40, 10, 0.5, 0.25, 0.40, 252);
}
