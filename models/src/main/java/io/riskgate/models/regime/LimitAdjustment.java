package io.riskgate.models.regime;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * A limit after the market has had its say, with every step kept for the audit record: first the regime's profile, then
 * the volatility class, then the stress score.
 *
 * @param regime in force
 * @param volatilityClass of the newest bar
 * @param stress of the newest bar
 * @param profileLimit the limit that the regime allows, in the limit's own unit
 */
public record LimitAdjustment(Regime regime, VolatilityClass volatilityClass, StressScore stress, double profileLimit) {

    /** Refuses a limit that is not a number of zero or more. */
    public LimitAdjustment {
        if (FiniteNumbers.require("profile limit", profileLimit) < 0) {
            throw new IllegalArgumentException("profile limit must be 0 or more, got " + profileLimit);
        }
    }

    /** Gross exposure over capital. */
    public static LimitAdjustment grossExposure(Regime regime, VolatilityClass volatilityClass, StressScore stress) {
        return new LimitAdjustment(regime, volatilityClass, stress, regime.grossExposureRatio());
    }

    /** Leverage. */
    public static LimitAdjustment leverage(Regime regime, VolatilityClass volatilityClass, StressScore stress) {
        return new LimitAdjustment(regime, volatilityClass, stress, regime.leverageMax());
    }

    /** Share of capital that one trade may risk. */
    public static LimitAdjustment riskPerTrade(Regime regime, VolatilityClass volatilityClass, StressScore stress) {
        return new LimitAdjustment(regime, volatilityClass, stress, regime.riskPerTradeRatio());
    }

    /** The limit after the volatility class. */
    public double afterVolatility() {
        return profileLimit * volatilityClass.multiplier();
    }

    /** The limit to enforce: after the volatility class and the stress score. */
    public double effectiveLimit() {
        return afterVolatility() * stress.multiplier();
    }
}
