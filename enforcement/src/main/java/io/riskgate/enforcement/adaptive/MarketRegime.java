package io.riskgate.enforcement.adaptive;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.models.regime.MarketHistory;
import io.riskgate.models.regime.Regime;
import io.riskgate.models.regime.RegimeClassifier;
import io.riskgate.models.regime.RegimeEvidence;
import io.riskgate.models.regime.RegimeMemory;
import io.riskgate.models.regime.StressScore;
import io.riskgate.models.regime.VolatilityClass;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/**
 * How the market behaves, told anew with every bar: regime, volatility class and stress score.
 *
 * <p>A third of the window, at most 60 bars, serves as rows of one figure; a sixth, at most 60, as memory of regimes;
 * the rest, at most 252, as history of figures. So everything is a function of the bars in the window, and a partition
 * that reads its bars back from rows comes to the same answer. Owned by one thread.
 */
public final class MarketRegime {
    private static final int BARS_MAX = 60;
    private static final int HISTORY_MAX = 252;
    /** The volatility class looks no further back than this. */
    private static final int CLASS_BARS = 60;

    private static final double PERCENTILE_UNKNOWN = 50;

    private final RegimeClassifier classifier;
    private final int rows;
    private final int memoryBars;
    private final Ring volatilities;
    private final Ring correlations;
    private final ArrayDeque<Regime> seen = new ArrayDeque<>();
    private long barSequence;
    private MarketCondition condition = MarketCondition.UNKNOWN;

    /**
     * Before the first bar.
     *
     * @param windowDays bars of returns that the market keeps
     */
    public MarketRegime(int windowDays) {
        classifier = RegimeClassifier.DEFAULT;
        rows = Math.max(2, Math.min(BARS_MAX, windowDays / 3));
        memoryBars = Math.max(1, Math.min(BARS_MAX, windowDays / 6));
        int history = Math.max(2, Math.min(HISTORY_MAX, windowDays - rows - memoryBars));
        volatilities = new Ring(history);
        correlations = new Ring(history);
    }

    /** Takes what the market has just folded; nothing happens unless a bar has closed. */
    public void fold(MarketView market) {
        if (market.barSequence() == barSequence) {
            return;
        }
        barSequence = market.barSequence();
        RegimeWindow window = RegimeWindow.of(market, Math.min(rows, market.barCount()));
        if (window.isEmpty()) {
            return;
        }
        volatilities.add(window.volatility());
        OptionalDouble correlation = window.meanCorrelation();
        correlation.ifPresent(correlations::add);
        double volatilityPercentile = percentile(volatilities.newest(HISTORY_MAX));
        Regime now = classifier.classify(new RegimeEvidence(
                market.barCount(),
                volatilityPercentile,
                correlation.isPresent() ? percentile(correlations.newest(HISTORY_MAX)) : PERCENTILE_UNKNOWN,
                window.indexDrawdown(),
                window.efficiency()));
        remember(now);
        condition = new MarketCondition(
                remembered(),
                VolatilityClass.of(percentile(volatilities.newest(CLASS_BARS))),
                stress(window, correlation, market.barSpreadMultiple()),
                barSequence);
    }

    private static double percentile(double[] history) {
        return history.length < 2 ? PERCENTILE_UNKNOWN : MarketHistory.percentileOfNewest(history);
    }

    private void remember(Regime now) {
        seen.addLast(now);
        if (seen.size() > memoryBars) {
            seen.removeFirst();
        }
    }

    private Regime remembered() {
        RegimeMemory memory = RegimeMemory.START;
        for (Regime regime : seen) {
            memory = memory.after(regime);
        }
        return memory.regime();
    }

    private StressScore stress(RegimeWindow window, OptionalDouble correlation, OptionalDouble spreadMultiple) {
        return new StressScore(
                StressScore.clustering(window.indexReturns()),
                correlation.isPresent() && correlations.count() > 1
                        ? StressScore.inflation(
                                correlation.getAsDouble(), MarketHistory.median(correlations.newest(HISTORY_MAX)))
                        : OptionalDouble.empty(),
                // A multiple is a spread in medians, so that its median is one.
                spreadMultiple.isPresent()
                        ? StressScore.liquidity(spreadMultiple.getAsDouble(), 1)
                        : OptionalDouble.empty());
    }

    /** As of the newest bar. */
    public MarketCondition condition() {
        return condition;
    }
}
