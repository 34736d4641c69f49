package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.governance.SensorModes;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.sensor.SensorPlane;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings checks and sensors together into what an order gets: a veto stands whatever the sensors say, and only sensors
 * that enforce change what no check has vetoed. Orders that reduce risk pass every sensor and make none halt: a halt
 * would freeze the position that the sensor warns of.
 */
final class OrderRuling {
    private final OrderQuestion question;
    private final SensorModes modes;
    private final List<SensorResult> sensors;
    private final List<CheckResult> results;
    private final @Nullable SensorResult worst;

    private OrderRuling(OrderQuestion question, SensorModes modes, List<CheckResult> sizing) {
        this.question = question;
        this.modes = modes;
        this.results = new ArrayList<>(OrderDecider.evaluate(question));
        this.results.addAll(sizing);
        this.sensors = SensorPlane.evaluate(question, modes);
        this.worst = worst(sensors);
    }

    /**
     * What becomes of an order.
     *
     * @param halt the sensor that asks for the portfolio to be halted; null where none does
     * @param reducing whether the order makes risk smaller
     */
    record Ruling(
            Quantity approved,
            List<CheckResult> results,
            Assessment assessment,
            @Nullable SensorFinding halt,
            boolean reducing) {
        /** Whether a check refuses the order, whatever the sensors say. */
        boolean isVetoed() {
            return results.stream().anyMatch(result -> !result.passed() && result.code() != CheckCode.SENSORS);
        }

        /** What a sensor did to the order; nothing to one that reduces risk. */
        SensorAction obeyed(SensorResult sensor) {
            return reducing ? SensorAction.NONE : sensor.enforcedAction();
        }
    }

    /** Judges an order; the figures that led to its quantity stand between the checks and the sensors. */
    static Ruling rule(OrderQuestion question, SensorModes modes, List<CheckResult> sizing) {
        return new OrderRuling(question, modes, sizing).rule();
    }

    private Ruling rule() {
        boolean vetoed = !results.stream().allMatch(CheckResult::passed);
        Quantity asked = question.order().terms().quantity();
        Quantity approved = vetoed ? Quantity.ZERO : allowedBySensors(asked);
        SensorAction action =
                worst == null ? SensorAction.NONE : worst.finding().action();
        if (!vetoed && !sensors.isEmpty()) {
            results.add(sensorResult(asked, approved));
        }
        boolean halts = !vetoed && !isReducing() && action == SensorAction.HALT;
        return new Ruling(
                approved,
                results,
                new Assessment(
                        sensors,
                        vetoed ? SensorAction.NONE : action,
                        wouldHave(),
                        approved.equals(asked) ? asked : largest(approved),
                        share(),
                        adaptation()),
                halts && worst != null ? worst.finding() : null,
                isReducing());
    }

    /** The most severe breach of a sensor that enforces; the first of equally severe ones. */
    private static @Nullable SensorResult worst(List<SensorResult> sensors) {
        SensorResult worst = null;
        for (SensorResult sensor : sensors) {
            boolean acts = sensor.enforcedAction() != SensorAction.NONE;
            if (acts && (worst == null || sensor.enforcedAction().compareTo(worst.enforcedAction()) > 0)) {
                worst = sensor;
            }
        }
        return worst;
    }

    private SensorAction wouldHave() {
        SensorAction action = SensorAction.NONE;
        for (SensorResult sensor : sensors) {
            action = action.orWorse(sensor.finding().action());
        }
        return action;
    }

    private Quantity allowedBySensors(Quantity asked) {
        SensorAction action =
                worst == null ? SensorAction.NONE : worst.finding().action();
        if (isReducing()) {
            return asked;
        }
        if (blind() != null) {
            return Quantity.ZERO;
        }
        return switch (action) {
            case NONE, WARN -> asked;
            case THROTTLE -> throttled(asked);
            case REDUCE_POSITION -> largestPassing();
            case HALT -> Quantity.ZERO;
        };
    }

    private boolean isReducing() {
        WhatIf whatIf = question.whatIf();
        return whatIf != null && whatIf.isReducing();
    }

    /** A sensor that enforces and cannot see; null where all can. */
    private @Nullable SensorResult blind() {
        for (SensorResult sensor : sensors) {
            if (sensor.enforced() && sensor.finding().status() == SensorFinding.Status.UNEVALUABLE) {
                return sensor;
            }
        }
        return null;
    }

    private Quantity throttled(Quantity asked) {
        LimitSet limits = question.limits();
        InstrumentDefinition definition = question.market().definition(question.instrumentIndex());
        if (limits == null || definition == null) {
            return Quantity.ZERO;
        }
        long lot = definition.lotSize().millionths();
        double share = limits.policy().throttle().sizeRatio();
        Quantity most = new Quantity((long) (asked.millionths() / lot * share) * lot);
        // Half of a hedge may break a limit that all of it keeps, so that the part must pass the checks by itself.
        return largest(most, SensorModes.MONITORING);
    }

    private Quantity largestPassing() {
        return largest(question.order().terms().quantity(), modes);
    }

    private Quantity largest(Quantity most, SensorModes enforcing) {
        PortfolioBook book = question.book();
        return book == null ? Quantity.ZERO : new LargestQuantity(question, book, enforcing).find(most);
    }

    /** The largest quantity that passes, where a smaller one could; it has been found already where it was approved. */
    private Quantity largest(Quantity approved) {
        if (worst != null && worst.finding().action() == SensorAction.REDUCE_POSITION && !approved.isZero()) {
            return approved;
        }
        for (CheckResult result : results) {
            if (!result.passed() && !result.code().dependsOnQuantity()) {
                return Quantity.ZERO;
            }
        }
        return question.projected() == null ? Quantity.ZERO : largestPassing();
    }

    private CheckResult sensorResult(Quantity asked, Quantity approved) {
        SensorResult blind = isReducing() ? null : blind();
        if (blind != null) {
            return CheckResult.unevaluable(
                    CheckCode.SENSORS,
                    blind.finding().sensor() + " enforces and cannot see: "
                            + blind.finding().detail());
        }
        if (worst == null) {
            return CheckResult.passed(CheckCode.SENSORS);
        }
        SensorFinding finding = worst.finding();
        String detail = finding.sensor() + " asks for " + finding.action() + ": " + finding.detail()
                + (approved.equals(asked) ? "" : "; " + approved + " of " + asked + " approved");
        return new CheckResult(
                CheckCode.SENSORS,
                approved.isZero() ? Verdict.VETOED : Verdict.PASSED,
                finding.utilization(),
                1.0,
                detail);
    }

    private Assessment.@Nullable RiskShare share() {
        WhatIf whatIf = question.whatIf();
        RiskMeasures projected = question.projected();
        if (whatIf == null || projected == null || projected.sigmaDaily() == 0) {
            return null;
        }
        double total = projected.studentT().valueAtRisk99();
        double marginal = whatIf.marginalSigma() * total / projected.sigmaDaily();
        if (!Double.isFinite(marginal) || !Double.isFinite(total)) {
            return null;
        }
        return new Assessment.RiskShare(
                marginal, marginal * question.exposureWithOrder(whatIf.instrumentIndex()), total);
    }

    private Assessment.@Nullable Adaptation adaptation() {
        return question.limits() == null ? null : Assessment.Adaptation.of(question.condition());
    }
}
