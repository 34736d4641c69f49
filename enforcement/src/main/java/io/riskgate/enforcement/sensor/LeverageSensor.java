package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Gross exposure over capital with the order, against the leverage that the market leaves. */
public final class LeverageSensor implements Sensor {
    @Override
    public SensorId id() {
        return SensorId.LEVERAGE;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        RiskMeasures projected = question.projected();
        if (projected == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        return new WorstReading(id(), limits.policy().thresholds().warningRatio())
                .add(
                        question.condition().regime().name(),
                        projected.gross().dividedBy(limits.capital()),
                        question.condition().leverage().effectiveLimit(),
                        MeasureUnit.RATIO,
                        SensorAction.REDUCE_POSITION)
                .finding();
    }
}
