package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.projection.HeldCorrelation;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;

/**
 * Mean pairwise correlation of what is held with the order: against a ceiling, against its own last 60 bars, and its
 * rise within five bars, when diversification breaks down. A portfolio of fewer than two instruments has none.
 *
 * <p>Fewer than 30 last bars are not compared with, and the finding says so.
 */
public final class CorrelationSensor implements Sensor {
    private static final int HISTORY_MIN = 30;

    @Override
    public SensorId id() {
        return SensorId.CORRELATION;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        Projection projection = question.projection();
        if (question.projected() == null || projection == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Market thresholds = limits.policy().thresholds().market();
        HeldCorrelation held = projection.correlation();
        WorstReading reading =
                new WorstReading(id(), limits.policy().thresholds().warningRatio());
        if (held.instrumentCount() < 2) {
            return reading.add(
                            "fewer than two instruments",
                            0,
                            thresholds.correlationMax(),
                            MeasureUnit.RATIO,
                            SensorAction.THROTTLE)
                    .finding();
        }
        if (!held.isKnown()) {
            return SensorFinding.unevaluable(id(), held.unknownCause());
        }
        reading.add("mean", held.newest(), thresholds.correlationMax(), MeasureUnit.RATIO, SensorAction.THROTTLE);
        reading.add(
                "rise in five bars",
                held.rise(),
                thresholds.correlationRiseMax(),
                MeasureUnit.RATIO,
                SensorAction.THROTTLE);
        if (held.historyBars() >= HISTORY_MIN && held.usualMost() > 0) {
            reading.addAs(
                    "against its last bars", held.newest(), held.usualMost(), MeasureUnit.RATIO, SensorAction.WARN);
        }
        SensorFinding finding = reading.finding();
        return held.historyBars() >= HISTORY_MIN
                ? finding
                : finding.withDetail(finding.detail() + "; only " + held.historyBars() + " of " + HISTORY_MIN
                        + " last bars to compare with");
    }
}
