package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;

/**
 * Days that it takes to sell the slowest position at a share of its daily volume. Warns, and asks for a smaller
 * position above twice the limit. Instruments of which no volume is known are named, and alone make it unevaluable.
 */
public final class LiquiditySensor implements Sensor {
    private static final double FAR = 2.0;

    @Override
    public SensorId id() {
        return SensorId.LIQUIDITY;
    }

    @Override
    public SensorFinding evaluate(OrderQuestion question, LimitSet limits) {
        PortfolioBook book = question.book();
        WhatIf whatIf = question.whatIf();
        if (question.projected() == null || book == null || whatIf == null) {
            return SensorFinding.unevaluable(id(), question.unprojectedCause());
        }
        SensorThresholds.Liquidity thresholds = limits.policy().thresholds().liquidity();
        WorstReading reading =
                new WorstReading(id(), limits.policy().thresholds().warningRatio());
        String unknown = add(question, book, whatIf.instrumentIndex(), thresholds, reading);
        for (int index : book.heldIndexes()) {
            if (unknown.isEmpty() && whatIf.exposure(index) != 0) {
                unknown = add(question, book, index, thresholds, reading);
            }
        }
        return unknown.isEmpty()
                ? reading.finding()
                : SensorFinding.unevaluable(id(), "nobody knows the daily volume of " + unknown);
    }

    /** Adds one instrument; its name where nothing can be said of it, and nothing otherwise. */
    private static String add(
            OrderQuestion question,
            PortfolioBook book,
            int index,
            SensorThresholds.Liquidity thresholds,
            WorstReading reading) {
        InstrumentDefinition definition = question.market().definition(index);
        if (definition == null) {
            return "row " + index;
        }
        Money volume = definition.dailyVolume() == null ? null : book.valueInBase(index, definition.dailyVolume());
        if (volume == null || !volume.isPositive()) {
            return definition.instrumentId();
        }
        double tradedADay = volume.toDouble() * thresholds.volumeShare();
        double days = Math.abs(question.exposureWithOrder(index)) / tradedADay;
        boolean far = days > FAR * thresholds.liquidationDaysMax();
        // Severity is in the rule itself, so that the usual steps must not raise it once more.
        SensorAction action = far ? SensorAction.REDUCE_POSITION : SensorAction.WARN;
        reading.addAs(definition.instrumentId(), days, thresholds.liquidationDaysMax(), MeasureUnit.DAYS, action);
        return "";
    }
}
