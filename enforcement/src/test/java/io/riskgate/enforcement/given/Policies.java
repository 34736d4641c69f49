package io.riskgate.enforcement.given;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.function.UnaryOperator;

/** Policies whose sensors find nothing until a test narrows the one it is about. */
public final class Policies {
    private static final Money WIDE = Money.parse("1000000000000");

    /** Thresholds that nothing reaches. */
    public static final SensorThresholds WIDE_THRESHOLDS = new SensorThresholds(
            new SensorThresholds.Tail(WIDE, WIDE, WIDE, 1e6, 1e6, 1e6),
            new SensorThresholds.Stress(WIDE, 1e6, 1_000),
            new SensorThresholds.Concentration(1, 1),
            new SensorThresholds.Liquidity(1e9, 1, 1e9),
            new SensorThresholds.Market(1e6, 1e6, 1e6, 1e6),
            new SensorThresholds.Conduct(1e6, 1e6, 1e6),
            0.8);

    private Policies() {}

    public static LimitSet limits(SensorThresholds thresholds) {
        return Limits.wide().withPolicy(RiskPolicy.STANDARD.with(thresholds));
    }

    /** One sensor in a mode, the others monitoring. */
    public static LimitSet with(LimitSet limits, SensorId sensor, EnforcementMode mode) {
        return limits.withPolicy(limits.policy().with(SensorModes.MONITORING.with(sensor, mode)));
    }

    public static LimitSet policy(UnaryOperator<RiskPolicy> change) {
        return Limits.wide().withPolicy(change.apply(RiskPolicy.STANDARD.with(WIDE_THRESHOLDS)));
    }

    public static SensorThresholds tail(SensorThresholds.Tail tail) {
        return new SensorThresholds(
                tail,
                WIDE_THRESHOLDS.stress(),
                WIDE_THRESHOLDS.concentration(),
                WIDE_THRESHOLDS.liquidity(),
                WIDE_THRESHOLDS.market(),
                WIDE_THRESHOLDS.conduct(),
                0.8);
    }

    /** Value at risk thresholds alone. */
    public static SensorThresholds valueAtRisk(String at95, String at99, String at999) {
        return tail(new SensorThresholds.Tail(Money.parse(at95), Money.parse(at99), Money.parse(at999), 1e6, 1e6, 1e6));
    }

    public static SensorThresholds stress(String worstLoss, double failingShare, int failures) {
        return new SensorThresholds(
                WIDE_THRESHOLDS.tail(),
                new SensorThresholds.Stress(Money.parse(worstLoss), failingShare, failures),
                WIDE_THRESHOLDS.concentration(),
                WIDE_THRESHOLDS.liquidity(),
                WIDE_THRESHOLDS.market(),
                WIDE_THRESHOLDS.conduct(),
                0.8);
    }

    public static SensorThresholds concentration(double instrument, double sector) {
        return new SensorThresholds(
                WIDE_THRESHOLDS.tail(),
                WIDE_THRESHOLDS.stress(),
                new SensorThresholds.Concentration(instrument, sector),
                WIDE_THRESHOLDS.liquidity(),
                WIDE_THRESHOLDS.market(),
                WIDE_THRESHOLDS.conduct(),
                0.8);
    }

    public static SensorThresholds liquidationDays(double days) {
        return new SensorThresholds(
                WIDE_THRESHOLDS.tail(),
                WIDE_THRESHOLDS.stress(),
                WIDE_THRESHOLDS.concentration(),
                new SensorThresholds.Liquidity(days, 0.2, 5),
                WIDE_THRESHOLDS.market(),
                WIDE_THRESHOLDS.conduct(),
                0.8);
    }

    public static SensorThresholds market(double volatility, double correlation, double rise) {
        return new SensorThresholds(
                WIDE_THRESHOLDS.tail(),
                WIDE_THRESHOLDS.stress(),
                WIDE_THRESHOLDS.concentration(),
                WIDE_THRESHOLDS.liquidity(),
                new SensorThresholds.Market(volatility, volatility, correlation, rise),
                WIDE_THRESHOLDS.conduct(),
                0.8);
    }

    public static SensorThresholds conduct(double drawdown, double halt, double turnover) {
        return new SensorThresholds(
                WIDE_THRESHOLDS.tail(),
                WIDE_THRESHOLDS.stress(),
                WIDE_THRESHOLDS.concentration(),
                WIDE_THRESHOLDS.liquidity(),
                WIDE_THRESHOLDS.market(),
                new SensorThresholds.Conduct(drawdown, halt, turnover),
                0.8);
    }
}
