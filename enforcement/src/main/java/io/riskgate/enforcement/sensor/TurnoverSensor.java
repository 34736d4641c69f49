package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Value traded within a day, this order included, over capital. */
public final class TurnoverSensor implements Sensor {
    @Override
    public SensorId id() {
        return SensorId.TURNOVER;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        WhatIf whatIf = question.whatIf();
        Money notional = whatIf == null ? null : whatIf.notional();
        if (notional == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        long nowMillis = question.nowMillis();
        PortfolioConduct conduct = question.conduct();
        int unvalued = conduct.unvaluedWithinDay(nowMillis);
        if (unvalued > 0) {
            return SensorFinding.unevaluable(id(), "nobody knows the value of " + unvalued + " fills of the last day");
        }
        double turnover = conduct.tradedWithinDay(nowMillis).plus(notional).dividedBy(limits.capital());
        return new WorstReading(id(), limits.policy().thresholds().warningRatio())
                .add(
                        "within a day",
                        turnover,
                        limits.policy().thresholds().conduct().turnoverMax(),
                        MeasureUnit.RATIO,
                        SensorAction.THROTTLE)
                .finding();
    }
}
