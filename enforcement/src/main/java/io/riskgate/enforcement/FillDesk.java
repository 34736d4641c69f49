package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.fingerprint.FillFingerprint;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.FillReceived.Trade;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.PositionFold;
import io.riskgate.enforcement.value.Quantity;
import org.jspecify.annotations.Nullable;

/** Folds what the venue reports: each execution once, whatever the limits say, because it has happened. */
final class FillDesk {
    private final PartitionState state;

    FillDesk(PartitionState state) {
        this.state = state;
    }

    /**
     * Folds an execution that has not been folded before; false for one that has.
     *
     * @param before the fingerprint under which its id has been folded, or null
     */
    boolean fold(FillReceived fill, @Nullable String before, Step step) {
        if (!isNew(fill.executionId(), FillFingerprint.of(fill), before, step)) {
            return false;
        }
        String portfolioId = fill.origin().portfolioId();
        String instrumentId = fill.trade().instrumentId();
        PortfolioBook book = state.book(portfolioId);
        Position held = book == null ? Position.FLAT : book.position(instrumentId);
        CurrencyConversion.Rate rate =
                book == null ? null : book.rateOf(state.market().indexOf(instrumentId));
        Position after = PositionFold.apply(held, fill.trade(), rate == null ? null : rate.value());
        step.change(new StateChange.PositionChanged(portfolioId, instrumentId, after));
        step.change(new StateChange.FillFolded(fill.executionId(), FillFingerprint.of(fill), fill.eventTimeMillis()));
        useReservation(openOrder(book, fill.orderId()), fill.trade(), step);
        ConductDesk.countFill(fill, rateOf(fill, book), state.conduct(portfolioId), step);
        return true;
    }

    /** A trade of another instrument or side than the order's frees nothing that the order reserves. */
    private static void useReservation(@Nullable OpenOrder order, Trade trade, Step step) {
        if (order == null || !order.instrumentId().equals(trade.instrumentId()) || order.side() != trade.side()) {
            return;
        }
        Quantity remaining = order.remaining().minus(trade.quantity());
        step.change(
                remaining.isPositive()
                        ? new StateChange.OrderOpened(order.withRemaining(remaining))
                        : new StateChange.OrderRemoved(order.portfolioId(), order.orderId()));
    }

    void close(OrderClosed closed, @Nullable String before, Step step) {
        if (!isNew(closed.executionId(), FillFingerprint.of(closed), before, step)) {
            return;
        }
        step.change(
                new StateChange.FillFolded(closed.executionId(), FillFingerprint.of(closed), closed.eventTimeMillis()));
        OpenOrder order = openOrder(state.book(closed.origin().portfolioId()), closed.orderId());
        if (order != null) {
            step.change(new StateChange.OrderRemoved(order.portfolioId(), order.orderId()));
        }
    }

    private static boolean isNew(String executionId, String fingerprint, @Nullable String before, Step step) {
        if (before != null && !before.equals(fingerprint)) {
            step.tell(new Output.InputRefused(
                    "FILL_CONFLICT",
                    "execution id " + executionId + " was folded before with other content " + before + ", got "
                            + fingerprint + "; ask the venue which one holds"));
        }
        return before == null;
    }

    private static @Nullable OpenOrder openOrder(@Nullable PortfolioBook book, String orderId) {
        return book == null ? null : book.openOrder(orderId);
    }

    private CurrencyConversion.@Nullable Rate rateOf(FillReceived fill, @Nullable PortfolioBook book) {
        return book == null
                ? null
                : book.rateOf(state.market().indexOf(fill.trade().instrumentId()));
    }
}
