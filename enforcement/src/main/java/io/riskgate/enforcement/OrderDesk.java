package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.OrderFingerprint;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.LimitSet.OrderLimits;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers orders: the same content the same way again, new content by the decider; approved ones reserve exposure. */
final class OrderDesk {
    private final PartitionState state;
    private final PartitionMemory memory;

    OrderDesk(PartitionState state, PartitionMemory memory) {
        this.state = state;
        this.memory = memory;
    }

    Step decide(OrderSubmitted order, Step step) {
        String fingerprint = OrderFingerprint.of(order);
        Decision before = memory.decisionOf(order.orderId());
        if (before != null && before.orderFingerprint().equals(fingerprint)) {
            step.tell(new Output.DecisionMade(before, true));
            return step;
        }
        PortfolioBook book = state.book(order.origin().portfolioId());
        if (book != null && book.limits() != null) {
            book.whatIf().project(order.terms());
        }
        var question = new OrderQuestion(order, book, state.market(), state.latches(), before);
        Decision decision = answer(question, fingerprint, OrderDecider.evaluate(question));
        if (before == null) {
            step.change(new StateChange.OrderDecided(decision));
        }
        if (decision.isApproved() && book != null) {
            reserve(order, book, step);
        }
        step.tell(new Output.DecisionMade(decision, false));
        return step;
    }

    private Decision answer(OrderQuestion question, String fingerprint, List<CheckResult> results) {
        OrderSubmitted order = question.order();
        boolean approved = results.stream().allMatch(CheckResult::passed);
        return new Decision(
                order.orderId(),
                fingerprint,
                order.origin(),
                order.terms(),
                approved ? Outcome.APPROVED : Outcome.REJECTED,
                approved ? order.terms().quantity() : Quantity.ZERO,
                results,
                versions(question.book(), order.terms().instrumentId(), order.eventTimeMillis()),
                order.eventTimeMillis(),
                approved ? validUntilMillis(order, question.book()) : 0);
    }

    private static long validUntilMillis(OrderSubmitted order, @Nullable PortfolioBook book) {
        OrderLimits limits = orderLimits(book);
        long byLimits = order.eventTimeMillis() + (limits == null ? 0 : limits.approvalValidMillis());
        return order.expiresAtMillis() == 0 ? byLimits : Math.min(byLimits, order.expiresAtMillis());
    }

    private void reserve(OrderSubmitted order, PortfolioBook book, Step step) {
        OrderLimits limits = orderLimits(book);
        long lifetimeMillis = limits == null ? 0 : limits.orderLifetimeMaxMillis();
        long expiresAtMillis =
                order.expiresAtMillis() == 0 ? order.eventTimeMillis() + lifetimeMillis : order.expiresAtMillis();
        step.change(new StateChange.OrderOpened(new OpenOrder(
                order.orderId(),
                order.origin().portfolioId(),
                order.terms().instrumentId(),
                order.terms().side(),
                order.terms().quantity(),
                expiresAtMillis)));
    }

    private static @Nullable OrderLimits orderLimits(@Nullable PortfolioBook book) {
        return book == null || book.limits() == null ? null : book.limits().orders();
    }

    /** A cancel only ever makes risk smaller, so no latch and no limit stops it; the venue's word frees the reservation. */
    Step grant(CancelRequested cancel, Step step) {
        Decision before = memory.decisionOf(cancel.orderId());
        String fingerprint = OrderFingerprint.of(cancel);
        if (before != null && before.orderFingerprint().equals(fingerprint)) {
            step.tell(new Output.DecisionMade(before, true));
            return step;
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
                cancel.eventTimeMillis() + (limits == null ? 0 : limits.approvalValidMillis()));
        if (before == null) {
            step.change(new StateChange.OrderDecided(decision));
        }
        step.tell(new Output.DecisionMade(decision, false));
        return step;
    }

    Step refuse(OrderMalformed order, Step step) {
        Decision before = memory.decisionOf(order.orderId());
        if (before != null && before.orderFingerprint().equals(order.fingerprint())) {
            step.tell(new Output.DecisionMade(before, true));
            return step;
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
        if (before == null) {
            step.change(new StateChange.OrderDecided(decision));
        }
        step.tell(new Output.DecisionMade(decision, false));
        return step;
    }

    /** Frees what orders reserve that the market's clock has outlived. */
    void expire(Step step) {
        long nowMillis = state.market().eventTimeMillis();
        List<OpenOrder> expired = new ArrayList<>();
        for (PortfolioBook book : state.books()) {
            book.openOrders().stream()
                    .filter(order -> order.expiresAtMillis() <= nowMillis)
                    .forEach(expired::add);
        }
        expired.forEach(order -> step.change(new StateChange.OrderRemoved(order.portfolioId(), order.orderId())));
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
