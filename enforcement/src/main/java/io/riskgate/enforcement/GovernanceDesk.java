package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.PortfolioGovernance;
import io.riskgate.enforcement.governance.Promotion;
import io.riskgate.enforcement.governance.ReviewRuling;
import io.riskgate.enforcement.governance.RolloutRecord;
import io.riskgate.enforcement.governance.SensorEvidence;
import io.riskgate.enforcement.governance.SensorRecord;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.governance.StandingChange;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachSighting;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the record of every sensor: its breaches, people's verdicts, and what it may do because of them. */
final class GovernanceDesk {
    static final String REFUSED = "REVIEW_REFUSED";
    private static final long DAY_MILLIS = 86_400_000L;

    private final PartitionState state;

    GovernanceDesk(PartitionState state) {
        this.state = state;
    }

    /**
     * Notes what each sensor found about an order that no check has vetoed: what is found behind a veto counts neither
     * for nor against anybody.
     */
    void judged(OrderQuestion question, OrderRuling.Ruling ruling, Step step) {
        Origin origin = question.order().origin();
        for (SensorResult result : ruling.isVetoed()
                ? List.<SensorResult>of()
                : ruling.assessment().sensors()) {
            SensorFinding finding = result.finding();
            if (finding.isBreached()) {
                found(sighting(question, result, ruling.obeyed(result)), step);
            } else {
                boolean evaluable = finding.status() != SensorFinding.Status.UNEVALUABLE;
                watched(origin.portfolioId(), finding.sensor(), evaluable, question.nowMillis(), step);
            }
        }
    }

    private static BreachSighting sighting(OrderQuestion question, SensorResult result, SensorAction action) {
        SensorFinding finding = result.finding();
        return new BreachSighting(
                question.order().origin().portfolioId(),
                question.order().origin().strategyId(),
                question.order().orderId(),
                finding.sensor(),
                finding.observed(),
                finding.limit(),
                finding.unit(),
                result.mode(),
                action,
                finding.action(),
                question.nowMillis());
    }

    /** Notes that a sensor could be evaluated, or could not; its exposure counts from the first time. */
    void watched(String portfolioId, SensorId sensor, boolean evaluable, long nowMillis, Step step) {
        PortfolioGovernance portfolio = state.governance().portfolio(portfolioId);
        SensorRecord record = portfolio == null ? null : portfolio.record(sensor);
        if (record == null) {
            if (evaluable) {
                SensorRecord first = SensorRecord.watched(portfolioId, sensor, nowMillis);
                step.change(new StateChange.Governed.SensorRecorded(first));
                tell(first, first.status(), nowMillis, step);
            }
        } else if (record.isBlind() == evaluable) {
            SensorRecord after = evaluable ? record.seeing(nowMillis) : record.blind(Math.max(1, nowMillis));
            step.change(new StateChange.Governed.SensorRecorded(after));
        }
    }

    /** Adds a finding to the sensor's breach that is going on, or opens one. */
    void found(BreachSighting finding, Step step) {
        watched(finding.portfolioId(), finding.sensor(), true, finding.eventTimeMillis(), step);
        PortfolioGovernance portfolio = state.governance().portfolio(finding.portfolioId());
        SensorRecord record = portfolio == null ? null : portfolio.record(finding.sensor());
        if (portfolio == null || record == null) {
            throw new IllegalStateException("sensor " + finding.sensor() + " found something unwatched");
        }
        Breach newest = portfolio.newest(finding.sensor());
        if (newest != null && newest.takes(finding.eventTimeMillis())) {
            step.change(new StateChange.Governed.BreachKept(newest.with(finding)));
            return;
        }
        endOf(newest, step);
        Breach opened = Breach.opened(record.breachCount() + 1, finding);
        step.change(new StateChange.Governed.SensorRecorded(record.withBreach()));
        keep(opened, step);
    }

    private static void endOf(@Nullable Breach breach, Step step) {
        if (breach != null && !breach.over()) {
            keep(breach.ended(), step);
        }
    }

    private static void keep(Breach breach, Step step) {
        step.change(new StateChange.Governed.BreachKept(breach));
        step.tell(new Output.BreachMoved(breach));
    }

    void review(ReviewReceived review, Step step) {
        String portfolioId = review.subject().portfolioId();
        PortfolioGovernance portfolio = state.governance().portfolio(portfolioId);
        ReviewRuling ruling = ReviewRuling.of(review, portfolio);
        Breach breach = ruling.breach();
        if (ruling.result() == ReviewRuling.Result.REFUSED) {
            step.tell(new Output.InputRefused(REFUSED, ruling.detail()));
        } else if (breach != null && portfolio != null) {
            keep(breach, step);
            if (ruling.result() == ReviewRuling.Result.COUNTED) {
                restartRolloutIfWrong(portfolio, breach, step);
            }
            judge(portfolio, review.subject().sensor(), review.eventTimeMillis(), true, step);
        }
    }

    private static void restartRolloutIfWrong(PortfolioGovernance portfolio, Breach breach, Step step) {
        boolean wrong = breach.enforced() && breach.verdict() == ReviewVerdict.FALSE_POSITIVE;
        if (wrong && !portfolio.policy().rollout().isEmpty()) {
            step.change(
                    new StateChange.Governed.RolloutRecorded(portfolio.rollout().afterWrongEnforcement()));
        }
    }

    void activate(GovernanceActivated activated, Step step) {
        step.change(new StateChange.Governed.PolicyReplaced(activated));
        agreed(activated.policy().portfolioId(), activated.eventTimeMillis(), step);
    }

    /** Looks at every sensor again after people have agreed something: modes with the limits, or governance. */
    void agreed(String portfolioId, long nowMillis, Step step) {
        PortfolioGovernance portfolio = state.governance().portfolio(portfolioId);
        if (portfolio == null) {
            return;
        }
        for (SensorRecord record : List.copyOf(portfolio.records())) {
            judge(portfolio, record.sensor(), nowMillis, true, step);
        }
    }

    /**
     * Ends breaches, forgets old ones and looks at every sensor's evidence again.
     *
     * @param tellsAll whether even what has not moved is said, as once a week
     */
    void dayClosed(PortfolioGovernance portfolio, long nowMillis, boolean tellsAll, Step step) {
        for (SensorRecord record : List.copyOf(portfolio.records())) {
            for (Breach breach : List.copyOf(portfolio.breaches(record.sensor()))) {
                age(breach, portfolio, nowMillis, step);
            }
            judge(portfolio, record.sensor(), nowMillis, tellsAll, step);
        }
        advanceRollout(portfolio, nowMillis, step);
    }

    private static void age(Breach breach, PortfolioGovernance portfolio, long nowMillis, Step step) {
        if (nowMillis - breach.lastFindingMillis()
                > portfolio.policy().promotion().evidenceDays() * DAY_MILLIS) {
            step.change(new StateChange.Governed.BreachForgotten(
                    breach.first().portfolioId(), breach.first().sensor(), breach.sequence()));
        } else if (!breach.over() && !breach.takes(nowMillis)) {
            keep(breach.ended(), step);
        }
    }

    private void judge(PortfolioGovernance portfolio, SensorId sensor, long nowMillis, boolean tells, Step step) {
        SensorRecord before = portfolio.record(sensor);
        if (before == null) {
            return;
        }
        SensorRecord after =
                Promotion.next(before, portfolio.evidence(before, nowMillis), terms(portfolio, sensor), nowMillis);
        if (after != before) {
            step.change(new StateChange.Governed.SensorRecorded(after));
        }
        if (tells || after.status() != before.status()) {
            tell(after, before.status(), nowMillis, step);
        }
    }

    private static Promotion.Terms terms(PortfolioGovernance portfolio, SensorId sensor) {
        return new Promotion.Terms(portfolio.mode(sensor), portfolio.policy());
    }

    private void tell(SensorRecord record, SensorStatus before, long nowMillis, Step step) {
        PortfolioGovernance portfolio = state.governance().portfolio(record.portfolioId());
        if (portfolio == null) {
            return;
        }
        step.tell(new Output.StandingMoved(new StandingChange(
                StandingChange.Kind.SENSOR,
                record.portfolioId(),
                record.sensor().name(),
                portfolio.mode(record.sensor()).name(),
                before.name(),
                record.status().name(),
                record.cause(),
                figures(portfolio, record, nowMillis),
                nowMillis)));
    }

    private static List<StandingChange.Figure> figures(
            PortfolioGovernance portfolio, SensorRecord record, long nowMillis) {
        SensorEvidence evidence = portfolio.evidence(record, nowMillis);
        List<StandingChange.Figure> figures = new ArrayList<>();
        figures.add(figure("exposureWeeks", evidence.exposureWeeks()));
        figures.add(figure("breaches", evidence.breaches()));
        figures.add(figure("falsePositives", evidence.falsePositives()));
        figures.add(figure("truePositives", evidence.truePositives()));
        figures.add(figure("awaited", evidence.awaited()));
        figures.add(figure("falsePerWeek", evidence.falsePerWeek()));
        figures.add(figure("boundPerWeek", evidence.boundPerWeek()));
        figures.add(figure("coverageRatio", evidence.coverageRatio()));
        figures.add(figure("openBreaches", portfolio.openBreaches(record.sensor())));
        return figures;
    }

    private static StandingChange.Figure figure(String name, double value) {
        return new StandingChange.Figure(name, value);
    }

    private static void advanceRollout(PortfolioGovernance portfolio, long nowMillis, Step step) {
        var stages = portfolio.policy().rollout();
        if (stages.isEmpty()) {
            return;
        }
        RolloutRecord before = portfolio.rollout();
        RolloutRecord after = before.afterDay(stages);
        if (after.equals(before)) {
            return;
        }
        step.change(new StateChange.Governed.RolloutRecorded(after));
        if (after.stage() != before.stage()) {
            step.tell(new Output.StandingMoved(new StandingChange(
                    StandingChange.Kind.ROLLOUT,
                    portfolio.policy().portfolioId(),
                    "",
                    "",
                    Double.toString(before.ratio(stages)),
                    Double.toString(after.ratio(stages)),
                    stages.get(before.stage()).cleanTradingDays() + " clean trading days",
                    List.of(figure("ratio", after.ratio(stages))),
                    nowMillis)));
        }
    }
}
