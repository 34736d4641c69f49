package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.function.Supplier;

/** The switch that throttles and then halts a portfolio whose equity has fallen too far from its peak. */
public final class DrawdownSwitch {
    private DrawdownSwitch() {}

    /**
     * What an equity mark says.
     *
     * @param throttleRatio 0.10 = throttle at ten per cent
     * @param haltRatio 0.15 = halt at fifteen per cent
     */
    public static SwitchReading read(String portfolioId, EquityMark mark, double throttleRatio, double haltRatio) {
        double drawdown = mark.drawdownRatio();
        Supplier<String> words = () ->
                "equity " + mark.equity() + " is " + Figures.percent(drawdown) + " below its peak " + mark.peakEquity();
        return new SwitchReading(
                HaltScope.portfolio(portfolioId),
                Cause.PORTFOLIO_DRAWDOWN,
                drawdown,
                throttleRatio,
                haltRatio,
                KillSeverity.HALT,
                words);
    }
}
