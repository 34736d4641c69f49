package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that it takes to sell the slowest position at a share of its daily volume, and spreads against their own
 * medians. Warns, and asks for a smaller position above twice a limit.
 *
 * <p>A known breach is the finding, whatever else is missing; otherwise one missing volume or spread makes it
 * unevaluable and is named. An instrument that nobody has ever quoted has no spread to watch: the finding names it too.
 */
public final class LiquiditySensor implements Sensor {
    private static final double FAR = 2.0;
    /** Names that a finding lists; a detail must stay short. */
    private static final int NAMED_MAX = 3;

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
        int ordered = whatIf.instrumentIndex();
        Watch watch = new Watch(question, limits.policy().thresholds());
        watch.add(ordered, whatIf.exposure(ordered) != 0);
        for (int index : book.heldIndexes()) {
            if (index != ordered && whatIf.exposure(index) != 0) {
                watch.add(index, true);
            }
        }
        return watch.finding();
    }

    /** What is found and what is missing, instrument by instrument. */
    private static final class Watch {
        private final OrderQuestion question;
        private final SensorThresholds.Liquidity thresholds;
        private final WorstReading reading;
        private final List<String> unquoted = new ArrayList<>();
        private String withoutVolume = "";
        private String withoutSpread = "";

        Watch(OrderQuestion question, SensorThresholds thresholds) {
            this.question = question;
            this.thresholds = thresholds.liquidity();
            this.reading = new WorstReading(SensorId.LIQUIDITY, thresholds.warningRatio());
        }

        void add(int index, boolean isHeld) {
            InstrumentDefinition definition = question.market().definition(index);
            if (definition == null) {
                withoutVolume = firstOf(withoutVolume, "row " + index);
                return;
            }
            addVolume(index, definition);
            if (isHeld) {
                addSpread(definition.instrumentId(), question.market().spread(index));
            }
        }

        private void addVolume(int index, InstrumentDefinition definition) {
            PortfolioBook book = question.book();
            Money volume = definition.dailyVolume() == null || book == null
                    ? null
                    : book.valueInBase(index, definition.dailyVolume());
            if (volume == null || !volume.isPositive()) {
                withoutVolume = firstOf(withoutVolume, definition.instrumentId());
                return;
            }
            double tradedADay = volume.toDouble() * thresholds.volumeShare();
            double days = Math.abs(question.exposureWithOrder(index)) / tradedADay;
            add(definition.instrumentId(), days, thresholds.liquidationDaysMax(), MeasureUnit.DAYS);
        }

        private void addSpread(String instrumentId, Spread spread) {
            if (!spread.everQuoted()) {
                unquoted.add(instrumentId);
            } else if (spread.multiple().isEmpty()) {
                withoutSpread = firstOf(withoutSpread, instrumentId);
            } else {
                double multiple = spread.multiple().getAsDouble();
                add("spread of " + instrumentId, multiple, thresholds.spreadMultipleMax(), MeasureUnit.RATIO);
            }
        }

        private void add(String what, double observed, double limit, MeasureUnit unit) {
            // Severity is in the rule itself, so that the usual steps must not raise it once more.
            SensorAction action = observed > FAR * limit ? SensorAction.REDUCE_POSITION : SensorAction.WARN;
            reading.addAs(what, observed, limit, unit, action);
        }

        private static String firstOf(String known, String next) {
            return known.isEmpty() ? next : known;
        }

        SensorFinding finding() {
            SensorFinding worst = reading.finding();
            if (!worst.isBreached() && !(withoutVolume.isEmpty() && withoutSpread.isEmpty())) {
                return SensorFinding.unevaluable(SensorId.LIQUIDITY, "nobody knows the " + missing());
            }
            return unquoted.isEmpty()
                    ? worst
                    : worst.withDetail(worst.detail() + "; no quotes: spread of " + unquotedNames() + " not watched");
        }

        private String missing() {
            String volume = withoutVolume.isEmpty() ? "" : "daily volume of " + withoutVolume;
            String spread = withoutSpread.isEmpty() ? "" : "spread of " + withoutSpread;
            return volume + (volume.isEmpty() || spread.isEmpty() ? "" : " and the ") + spread;
        }

        private String unquotedNames() {
            int more = unquoted.size() - NAMED_MAX;
            return String.join(", ", unquoted.subList(0, Math.min(NAMED_MAX, unquoted.size())))
                    + (more > 0 ? " and " + more + " more" : "");
        }
    }
}
