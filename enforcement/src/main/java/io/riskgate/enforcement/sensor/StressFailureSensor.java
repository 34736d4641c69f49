package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.projection.Crisis;
import io.riskgate.enforcement.projection.NightlyLoss;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.List;

/**
 * What the five crises would cost the portfolio with the order in it, or what the nightly run says where that is more:
 * the worst loss, and how many of the crises fail. One fails by a loss above its share of capital, or by a value at
 * risk beyond twice its threshold afterwards.
 *
 * <p>A known breach is the finding, whatever else is missing; otherwise a nightly run that nobody can go by any more,
 * or that knows nothing of something held, makes it unevaluable. Without any run the crises speak alone.
 */
public final class StressFailureSensor implements Sensor {
    private static final List<Crisis> CRISES = List.of(Crisis.values());
    private static final double RISK_MULTIPLE = 2.0;

    @Override
    public SensorId id() {
        return SensorId.STRESS_FAILURE;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        RiskMeasures projected = question.projected();
        Projection projection = question.projection();
        WhatIf whatIf = question.whatIf();
        if (projected == null || projection == null || whatIf == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds thresholds = limits.policy().thresholds();
        double failingLoss =
                thresholds.stress().scenarioLossShareMax() * limits.capital().toDouble();
        double failingRisk =
                RISK_MULTIPLE * thresholds.tail().valueAtRisk99Max().toDouble();
        Crisis worst = Crisis.LEHMAN_2008;
        double worstLoss = 0;
        int failures = 0;
        for (Crisis crisis : CRISES) {
            double loss = crisis.loss(projection.composition());
            boolean fails = loss > failingLoss || projected.valueAtRisk99() * crisis.volatilityMultiple() > failingRisk;
            failures += fails ? 1 : 0;
            if (loss > worstLoss) {
                worst = crisis;
                worstLoss = loss;
            }
        }
        NightlyLoss nightly = NightlyLoss.of(whatIf.stress(), question.nowMillis());
        double nightlyLoss = nightly == null ? 0 : nightly.loss();
        SensorFinding finding = new WorstReading(id(), thresholds.warningRatio())
                .add(
                        nightlyLoss > worstLoss ? "the nightly run" : worst.name(),
                        Math.max(nightlyLoss, worstLoss),
                        thresholds.stress().worstLossMax().toDouble(),
                        MeasureUnit.BASE_CURRENCY,
                        SensorAction.REDUCE_POSITION)
                .add(
                        "failed scenarios",
                        failures,
                        thresholds.stress().failuresMax(),
                        MeasureUnit.COUNT,
                        SensorAction.WARN)
                .finding();
        return nightly == null || nightly.isKnown() || finding.isBreached()
                ? finding
                : SensorFinding.unevaluable(id(), nightly.unknownCause());
    }
}
