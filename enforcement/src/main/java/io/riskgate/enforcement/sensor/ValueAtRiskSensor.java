package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;

/**
 * Value at risk of the portfolio with the order in it, the larger of Student-t and historical, against three amounts
 * and a share of capital: a warning at 95 %, a throttle at 99 %, a halt at 99.9 %.
 */
public final class ValueAtRiskSensor implements Sensor {
    private static final MeasureUnit UNIT = MeasureUnit.BASE_CURRENCY;

    @Override
    public SensorId id() {
        return SensorId.VAR_BREACH;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        RiskMeasures projected = question.projected();
        if (projected == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Tail tail = limits.policy().thresholds().tail();
        double capital = limits.capital().toDouble();
        return new WorstReading(id(), limits.policy().thresholds().warningRatio())
                .add("95 %", projected.valueAtRisk95(), tail.valueAtRisk95Max().toDouble(), UNIT, SensorAction.WARN)
                .add("99 %", projected.valueAtRisk99(), tail.valueAtRisk99Max().toDouble(), UNIT, SensorAction.THROTTLE)
                .add(
                        "99 % against capital",
                        projected.valueAtRisk99(), tail.valueAtRiskShareMax() * capital, UNIT, SensorAction.THROTTLE)
                .add(
                        "99.9 %",
                        projected.valueAtRisk999(), tail.valueAtRisk999Max().toDouble(), UNIT, SensorAction.HALT)
                .finding();
    }
}
