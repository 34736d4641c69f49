package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;

/**
 * Shares of the largest instrument and the largest sector. Shares are of the larger of gross exposure and capital: of
 * gross alone, the first position of any portfolio would be all of it.
 *
 * <p>A known breach is the finding, whatever else is missing; otherwise one instrument whose sector nobody knows makes
 * it unevaluable and is named, unless the limit on sectors is so wide that nothing can reach it. See decision 0037.
 */
public final class ConcentrationSensor implements Sensor {
    /** A limit on a share from here on bounds nothing. */
    private static final double WHOLE = 1.0;

    @Override
    public SensorId id() {
        return SensorId.CONCENTRATION;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        Projection projection = question.projection();
        if (question.projected() == null || projection == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Concentration thresholds = limits.policy().thresholds().concentration();
        Composition held = projection.composition();
        double whole = Math.max(held.gross(), limits.capital().toDouble());
        SensorFinding finding = new WorstReading(
                        id(), limits.policy().thresholds().warningRatio())
                .add(
                        "largest instrument",
                        held.largest() / whole,
                        thresholds.instrumentShareMax(),
                        MeasureUnit.RATIO,
                        SensorAction.REDUCE_POSITION)
                .add(
                        held.largestSector().name(),
                        held.sector(held.largestSector()) / whole,
                        thresholds.sectorShareMax(),
                        MeasureUnit.RATIO,
                        SensorAction.REDUCE_POSITION)
                .finding();
        boolean isUnknown = held.unprofiledIndex() >= 0 && thresholds.sectorShareMax() < WHOLE;
        return isUnknown && !finding.isBreached()
                ? SensorFinding.unevaluable(
                        id(),
                        "nobody knows the sector of " + question.market().nameOf(held.unprofiledIndex())
                                + "; only a sectorShareMax of 1 does without")
                : finding;
    }
}
