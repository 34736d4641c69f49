package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;

/**
 * Fall of equity from its peak since the portfolio was last resumed, which is never less than the fall within 90 days.
 * The order does not change it: while it is breached, only orders that reduce pass.
 */
public final class DrawdownSensor implements Sensor {
    @Override
    public SensorId id() {
        return SensorId.DRAWDOWN;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        PortfolioBook book = question.book();
        EquityMark mark = book == null ? null : book.equity();
        if (mark == null && (book == null || book.isActive())) {
            return SensorFinding.unevaluable(id(), "equity is not known");
        }
        double drawdown = mark == null ? 0 : mark.drawdownRatio();
        SensorThresholds.Conduct thresholds = limits.policy().thresholds().conduct();
        SensorAction action = drawdown > thresholds.drawdownHalt() ? SensorAction.HALT : SensorAction.REDUCE_POSITION;
        return new WorstReading(id(), limits.policy().thresholds().warningRatio())
                .addAs("since the peak", drawdown, thresholds.drawdownMax(), MeasureUnit.RATIO, action)
                .finding();
    }
}
