package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.value.HaltScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The switch that halts a portfolio when its equity has fallen too far from its peak. */
public final class DrawdownSwitch {
    private static final String NAME = "portfolio-drawdown";

    private DrawdownSwitch() {}

    /**
     * The latch that an equity mark sets, or null while the drawdown is below the limit.
     *
     * @param drawdownHaltRatio 0.15 = halt at fifteen per cent
     */
    public static @Nullable KillLatch evaluate(String portfolioId, EquityMark mark, double drawdownHaltRatio) {
        double drawdown = mark.drawdownRatio();
        if (drawdown < drawdownHaltRatio) {
            return null;
        }
        String reason = "equity " + mark.equity() + " is " + percent(drawdown) + " % below its peak "
                + mark.peakEquity() + "; the limit is " + percent(drawdownHaltRatio) + " %";
        return new KillLatch(
                HaltScope.portfolio(portfolioId),
                KillLatch.Cause.PORTFOLIO_DRAWDOWN,
                NAME,
                "engine",
                reason,
                mark.eventTimeMillis());
    }

    private static String percent(double ratio) {
        return BigDecimal.valueOf(ratio)
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
