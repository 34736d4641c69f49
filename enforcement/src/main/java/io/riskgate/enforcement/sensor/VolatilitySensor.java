package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import io.riskgate.models.regime.VolatilityClass;

/**
 * Annual volatility of the portfolio with the order over capital. What a breach asks for depends on how unusual the
 * volatility is: a throttle at EXTREME, a smaller position at CRISIS, a warning below.
 */
public final class VolatilitySensor implements Sensor {
    private static final double DAYS_A_YEAR = 252;

    @Override
    public SensorId id() {
        return SensorId.VOLATILITY;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        RiskMeasures projected = question.projected();
        Projection projection = question.projection();
        if (projected == null || projection == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Market thresholds = limits.policy().thresholds().market();
        double annual = projected.sigmaDaily() / limits.capital().toDouble() * StrictMath.sqrt(DAYS_A_YEAR);
        VolatilityClass unusual = annual > thresholds.volatilityMax()
                ? VolatilityClass.of(projection.volatilityPercentile())
                : VolatilityClass.NORMAL;
        SensorAction base = switch (unusual) {
            case CRISIS -> SensorAction.REDUCE_POSITION;
            case EXTREME -> SensorAction.THROTTLE;
            case ELEVATED, NORMAL -> SensorAction.WARN;
        };
        return new WorstReading(id(), limits.policy().thresholds().warningRatio())
                .add(unusual.name(), annual, thresholds.volatilityMax(), MeasureUnit.RATIO, base)
                .finding();
    }
}
