package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.limit.LimitSet;

/** The switch that stops a portfolio whose profit and loss swings too widely for its capital. */
public final class VolatilitySwitch {
    private static final double DAYS_PER_YEAR = 252;

    private VolatilitySwitch() {}

    /**
     * What the committed book's standard deviation says.
     *
     * @param sigmaDaily of one day's profit and loss, base currency
     */
    public static SwitchReading read(LimitSet limits, double sigmaDaily) {
        double ratio = sigmaDaily * Math.sqrt(DAYS_PER_YEAR) / limits.capital().toDouble();
        double most = limits.policy().switches().portfolio().volatilityMaxRatio();
        return new SwitchReading(
                HaltScope.portfolio(limits.portfolioId()),
                Cause.PORTFOLIO_VOLATILITY,
                ratio,
                limits.policy().switches().throttleAt(most),
                most,
                KillSeverity.HALT,
                () -> "annual volatility is " + Figures.percent(ratio) + " of capital");
    }
}
