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
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;

/**
 * How much worse than its value at risk the portfolio's bad days are: expected shortfall over value at risk, both
 * historical at 99 %, and expected shortfall over capital.
 *
 * <p>Of fewer than a hundred days the worst one is both value at risk and shortfall, and their ratio one whatever the
 * tail: it is left out, and the finding says so.
 */
public final class TailRiskSensor implements Sensor {
    @Override
    public SensorId id() {
        return SensorId.TAIL_RISK;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        RiskMeasures projected = question.projected();
        if (projected == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Tail tail = limits.policy().thresholds().tail();
        double valueAtRisk = projected.historical().valueAtRisk99();
        double shortfall = projected.historical().expectedShortfall99();
        boolean hasTail = HistoricalTail.resolvable(projected.scenarioCount(), Confidence.P99);
        if (hasTail && valueAtRisk <= 0 && shortfall > 0) {
            return SensorFinding.unevaluable(id(), "value at risk is zero, so that the tail has no ratio to it");
        }
        var reading = new WorstReading(id(), limits.policy().thresholds().warningRatio());
        if (hasTail) {
            reading.add(
                    "shortfall over value at risk",
                    valueAtRisk <= 0 ? 0 : shortfall / valueAtRisk,
                    tail.tailRatioMax(),
                    MeasureUnit.RATIO,
                    SensorAction.THROTTLE);
        }
        SensorFinding finding = reading.add(
                        "shortfall over capital",
                        projected.expectedShortfall99() / limits.capital().toDouble(),
                        tail.shortfallShareMax(),
                        MeasureUnit.RATIO,
                        SensorAction.THROTTLE)
                .finding();
        return hasTail
                ? finding
                : finding.withDetail(
                        finding.detail() + "; no ratio to value at risk within " + projected.scenarioCount() + " days");
    }
}
