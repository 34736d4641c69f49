package io.riskgate.enforcement.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that the people behind a strategy should try; never applied by itself.
 *
 * @param parameter what to change
 * @param factor on its present value
 * @param reason the number that speaks for it
 */
public record ParameterAdvice(String parameter, double factor, String reason) {
    private static final double WIN_RATIO_LOW = 0.40;
    private static final double DRAWDOWN_HIGH = 0.10;
    private static final int LOSSES_HIGH = 5;
    private static final double TREND_LOW = 0.40;

    /** What a health suggests, in a fixed order; nothing of a strategy that has proven nothing. */
    public static List<ParameterAdvice> of(StrategyHealth health, StrategyRules rules) {
        List<ParameterAdvice> advice = new ArrayList<>();
        if (!health.isProven(rules)) {
            return advice;
        }
        if (health.winRatio() < WIN_RATIO_LOW) {
            advice.add(new ParameterAdvice(
                    "entryThreshold", 1.25, text("wins %.1f %% of its trades", 100 * health.winRatio())));
        }
        if (health.payoffRatio() < 1) {
            advice.add(
                    new ParameterAdvice("targetDistance", 1.25, text("wins are %.2f of losses", health.payoffRatio())));
        }
        if (health.drawdownMaxRatio() > DRAWDOWN_HIGH) {
            advice.add(new ParameterAdvice(
                    "riskPerTrade", 0.5, text("fell %.1f %% from its peak", 100 * health.drawdownMaxRatio())));
        }
        if (health.consecutiveLossesMax() >= LOSSES_HIGH) {
            advice.add(new ParameterAdvice(
                    "stopDistance", 1.25, text("lost %.0f times in a row", health.consecutiveLossesMax())));
        }
        if (health.score().trend() < TREND_LOW) {
            advice.add(new ParameterAdvice(
                    "lookback",
                    0.75,
                    text("trend of results %.2f of 1", health.score().trend())));
        }
        if (health.hasEdge(rules) && health.kellyRatio() > 0 && advice.isEmpty()) {
            advice.add(new ParameterAdvice("riskPerTrade", 1.25, text("edge at p %.4f", health.edgePValue())));
        }
        return advice;
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
