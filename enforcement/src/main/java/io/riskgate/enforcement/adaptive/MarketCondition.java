package io.riskgate.enforcement.adaptive;

import io.riskgate.models.regime.LimitAdjustment;
import io.riskgate.models.regime.Regime;
import io.riskgate.models.regime.StressScore;
import io.riskgate.models.regime.VolatilityClass;
import java.util.OptionalDouble;

/**
 * How the market behaves as of one bar, and the limits that follow: profile x volatility class x stress.
 *
 * @param barSequence the bar; zero before the first
 */
public record MarketCondition(Regime regime, VolatilityClass volatilityClass, StressScore stress, long barSequence) {
    /** Before the first bar: volatile out of caution; a market of which nothing is known is not called stressed. */
    public static final MarketCondition UNKNOWN = new MarketCondition(
            Regime.VOLATILE,
            VolatilityClass.NORMAL,
            new StressScore(OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty()),
            0);

    /** Gross exposure over capital. */
    public LimitAdjustment grossExposure() {
        return LimitAdjustment.grossExposure(regime, volatilityClass, stress);
    }

    /** Leverage. */
    public LimitAdjustment leverage() {
        return LimitAdjustment.leverage(regime, volatilityClass, stress);
    }

    /** Share of capital that one trade may risk. */
    public LimitAdjustment riskPerTrade() {
        return LimitAdjustment.riskPerTrade(regime, volatilityClass, stress);
    }
}
