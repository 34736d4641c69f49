package io.riskgate.enforcement;

import io.riskgate.enforcement.check.validity.KillSwitchCheck;
import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.CheckRunner;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.LimitSet.OrderLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers orders: the same content the same way again unless a halt has come since, new content by the decider;
 * approved ones reserve exposure.
 */
final class OrderDesk {
    private final PartitionState state;
    private final StrategyDesk strategies;
    private final GovernanceDesk governance;
    private final KillDesk kill;

    OrderDesk(PartitionState state, StrategyDesk strategies, GovernanceDesk governance, KillDesk kill) {
        this.state = state;
        this.strategies = strategies;
        this.governance = governance;
        this.kill = kill;
    }

    /**
     * Answers an order.
     *
     * @param before the answer that its id has had, or null
     */
    void decide(OrderSubmitted order, @Nullable Decision before, Step step) {
        String fingerprint = OrderFingerprint.of(order);
        if (!isAnswered(order, fingerprint, before, step)) {
            decideSized(order, fingerprint, List.of(), before, step);
        }
    }

    /**
     * Decides an order that is not a repeated one.
     *
     * @param sizing the figures that led to its quantity, which stand behind the checks
     */
    void decideSized(
            OrderSubmitted order, String fingerprint, List<CheckResult> sizing, @Nullable Decision before, Step step) {
        PortfolioBook book = state.book(order.origin().portfolioId());
        kill.beforeOrder(order, book, step);
        OrderQuestion question = state.projected(order, before);
        OrderRuling.Ruling ruling = OrderRuling.rule(question, state.governance(), sizing);
        Decision decision = answer(question, fingerprint, ruling);
        if (decision.isApproved() && book != null) {
            if (!decision.approvedQuantity().equals(order.terms().quantity())) {
                // What follows looks at the portfolio with what is approved, and not with what was asked for.
                book.whatIf().project(order.terms().withQuantity(decision.approvedQuantity()));
            }
            reserve(decision, order, book, step);
        }
        // Ahead of the answer: whatever fails here must leave the order with one answer.
        if (isStoppedOnly(ruling.results())) {
            strategies.shadowed(order, step);
        }
        ConductDesk.countOrder(question, decision, step);
        governance.judged(question, ruling, step);
        give(decision, before, step);
        if (ruling.halt() != null) {
            halt(ruling.halt(), question, step);
        }
        // By itself: the answer stands even where a switch cannot be read.
        new FoldRunner(state, step, order.eventTimeMillis())
                .run(
                        HaltScope.portfolio(order.origin().portfolioId()),
                        () -> kill.afterOrder(order, decision, book, step));
    }

    /** What the decision would be; changes nothing, not even the last digits of figures that are summed over time. */
    Decision wouldDecide(OrderSubmitted order) {
        PortfolioBook book = state.book(order.origin().portfolioId());
        boolean wasCurrent = book != null && book.isDerivedCurrent();
        try {
            OrderQuestion question = state.projected(order, null);
            return answer(
                    question, OrderFingerprint.of(order), OrderRuling.rule(question, state.governance(), List.of()));
        } finally {
            if (book != null && !wasCurrent) {
                book.forgetDerived();
            }
        }
    }

    /** Whether the order would be approved if its strategy were not stopped. */
    private static boolean isStoppedOnly(List<CheckResult> results) {
        return results.stream().allMatch(result -> result.passed() == (result.code() != CheckCode.STRATEGY_HEALTH));
    }

    /** Answers an order whose decision failed: its portfolio is halted by now, and that is the reason. */
    void refuse(OrderSubmitted order, @Nullable Decision before, Step step) {
        refuse(order, OrderFingerprint.of(order), before, step);
    }

    void refuse(OrderSubmitted order, String fingerprint, @Nullable Decision before, Step step) {
        OrderQuestion question = state.unprojected(order, before);
        List<CheckResult> halted = List.of(CheckRunner.run(new KillSwitchCheck(), question));
        var ruling = new OrderRuling.Ruling(Quantity.ZERO, halted, Assessment.NONE, null, false);
        give(answer(question, fingerprint, ruling), before, step);
    }

    /**
     * Whether content that has been answered is answered again: the same way, except that a halt takes back what had
     * been approved, for nobody knows whether the first answer was ever read.
     */
    boolean isAnswered(OrderSubmitted order, String fingerprint, @Nullable Decision before, Step step) {
        if (before != null
                && before.isApproved()
                && before.orderFingerprint().equals(fingerprint)
                && state.latches().covering(order) != null) {
            refuse(order, fingerprint, before, step);
            return true;
        }
        return isRepeated(before, fingerprint, step);
    }

    private static boolean isRepeated(@Nullable Decision before, String fingerprint, Step step) {
        if (before == null || !before.orderFingerprint().equals(fingerprint)) {
            return false;
        }
        step.tell(new Output.DecisionMade(before, true));
        return true;
    }

    /** The first answer of an id is the one that is kept. */
    private static void give(Decision decision, @Nullable Decision before, Step step) {
        if (before == null) {
            step.change(new StateChange.OrderDecided(decision));
        }
        step.tell(new Output.DecisionMade(decision, false));
    }

    /** A sensor that asks for a halt gets it: the portfolio stands still until two people resume it. */
    private void halt(SensorFinding finding, OrderQuestion question, Step step) {
        HaltScope scope = HaltScope.portfolio(question.order().origin().portfolioId());
        if (state.latches().at(scope, KillLatch.Cause.SENSOR) != null) {
            return;
        }
        String reason = finding.sensor() + " saw " + finding.observed() + " with a limit of " + finding.limit() + ", "
                + finding.detail();
        KillLatch latch = KillLatch.byRule(
                        scope, KillLatch.Cause.SENSOR, KillSeverity.HALT, reason, question.nowMillis())
                .correlatedWith(question.order().origin().correlationId());
        step.change(new StateChange.LatchSet(latch, state.controlVersion()));
        step.tell(kill.told(latch));
    }

    private Decision answer(OrderQuestion question, String fingerprint, OrderRuling.Ruling ruling) {
        OrderSubmitted order = question.order();
        boolean approved = ruling.results().stream().allMatch(CheckResult::passed);
        return new Decision(
                order.orderId(),
                fingerprint,
                order.origin(),
                order.terms(),
                approved ? Outcome.APPROVED : Outcome.REJECTED,
                approved ? ruling.approved() : Quantity.ZERO,
                ruling.results(),
                ruling.assessment(),
                versions(question.book(), order.terms().instrumentId(), order.eventTimeMillis()),
                order.eventTimeMillis(),
                approved ? validUntilMillis(order, question.book()) : 0);
    }

    private static long validUntilMillis(OrderSubmitted order, @Nullable PortfolioBook book) {
        OrderLimits limits = orderLimits(book);
        long byLimits = later(order.eventTimeMillis(), limits == null ? 0 : limits.approvalValidMillis());
        return order.expiresAtMillis() == 0 ? byLimits : Math.min(byLimits, order.expiresAtMillis());
    }

    private void reserve(Decision decision, OrderSubmitted order, PortfolioBook book, Step step) {
        OrderLimits limits = orderLimits(book);
        long lifetimeMillis = limits == null ? 0 : limits.orderLifetimeMaxMillis();
        long expiresAtMillis =
                order.expiresAtMillis() == 0 ? later(order.eventTimeMillis(), lifetimeMillis) : order.expiresAtMillis();
        step.change(new StateChange.OrderOpened(new OpenOrder(
                order.orderId(),
                order.origin().portfolioId(),
                order.origin().strategyId(),
                order.terms().instrumentId(),
                order.terms().side(),
                decision.approvedQuantity(),
                expiresAtMillis)));
    }

    /**
     * A time so much later, or the end of time where 64 bits end: a reservation must never wrap round into the past.
     */
    private static long later(long timeMillis, long durationMillis) {
        return timeMillis > Long.MAX_VALUE - durationMillis ? Long.MAX_VALUE : timeMillis + durationMillis;
    }

    private static @Nullable OrderLimits orderLimits(@Nullable PortfolioBook book) {
        return book == null || book.limits() == null ? null : book.limits().orders();
    }

    /**
     * A cancel only ever makes risk smaller, so no latch and no limit stops it; the venue's word frees the reservation.
     */
    void grant(CancelRequested cancel, @Nullable Decision before, Step step) {
        String fingerprint = OrderFingerprint.of(cancel);
        if (isRepeated(before, fingerprint, step)) {
            return;
        }
        PortfolioBook book = state.book(cancel.origin().portfolioId());
        OrderLimits limits = orderLimits(book);
        Decision decision = new Decision(
                cancel.orderId(),
                fingerprint,
                cancel.origin(),
                null,
                Outcome.APPROVED,
                Quantity.ZERO,
                List.of(),
                versions(book, "", cancel.eventTimeMillis()),
                cancel.eventTimeMillis(),
                later(cancel.eventTimeMillis(), limits == null ? 0 : limits.approvalValidMillis()));
        give(decision, before, step);
    }

    void refuse(OrderMalformed order, @Nullable Decision before, Step step) {
        if (isRepeated(before, order.fingerprint(), step)) {
            return;
        }
        Decision decision = new Decision(
                order.orderId(),
                order.fingerprint(),
                order.origin(),
                null,
                Outcome.REJECTED,
                Quantity.ZERO,
                List.of(CheckResult.vetoed(CheckCode.MALFORMED, order.reason() + ": " + order.detail())),
                versions(state.book(order.origin().portfolioId()), "", order.eventTimeMillis()),
                order.eventTimeMillis(),
                0);
        give(decision, before, step);
    }

    /** Frees what orders reserve that the market's clock has outlived. */
    void expire(Step step) {
        for (var ended : state.expiries().until(state.market().eventTimeMillis())) {
            step.change(new StateChange.OrderRemoved(ended.portfolioId(), ended.orderId()));
        }
    }

    private InputVersions versions(@Nullable PortfolioBook book, String instrumentId, long eventTimeMillis) {
        MarketView market = state.market();
        int index = market.indexOf(instrumentId);
        long priceAgeMillis =
                index < 0 || market.price(index) == null ? -1 : eventTimeMillis - market.priceTimeMillis(index);
        return new InputVersions(
                market.version(),
                book == null ? 0 : book.limitsVersion(),
                market.instrumentsVersion(),
                state.controlVersion(),
                priceAgeMillis);
    }
}
