package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.FillFingerprint;
import io.riskgate.enforcement.event.FillReceived;
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
    private final PartitionMemory memory;

    FillDesk(PartitionState state, PartitionMemory memory) {
        this.state = state;
        this.memory = memory;
    }

    Step fold(FillReceived fill, Step step) {
        if (!isNew(fill.executionId(), FillFingerprint.of(fill), step)) {
            return step;
        }
        String portfolioId = fill.origin().portfolioId();
        String instrumentId = fill.trade().instrumentId();
        PortfolioBook book = state.book(portfolioId);
        Position before = book == null ? Position.FLAT : book.position(instrumentId);
        CurrencyConversion.Rate rate =
                book == null ? null : book.rateOf(state.market().indexOf(instrumentId));
        Position after = PositionFold.apply(before, fill.trade(), rate == null ? null : rate.value());
        step.change(new StateChange.PositionChanged(portfolioId, instrumentId, after));
        step.change(new StateChange.FillFolded(fill.executionId(), FillFingerprint.of(fill), fill.eventTimeMillis()));
        useReservation(openOrder(book, fill.orderId()), fill.trade().quantity(), step);
        EquityMarking.mark(state, portfolioId, fill.eventTimeMillis(), step);
        PortfolioBook folded = state.book(portfolioId);
        if (folded != null) {
            step.tell(new Output.SnapshotTaken(folded.snapshot(fill.eventTimeMillis())));
        }
        return step;
    }

    private static void useReservation(@Nullable OpenOrder order, Quantity filled, Step step) {
        if (order == null) {
            return;
        }
        Quantity remaining = order.remaining().minus(filled);
        step.change(
                remaining.isPositive()
                        ? new StateChange.OrderOpened(order.withRemaining(remaining))
                        : new StateChange.OrderRemoved(order.portfolioId(), order.orderId()));
    }

    Step close(OrderClosed closed, Step step) {
        if (!isNew(closed.executionId(), FillFingerprint.of(closed), step)) {
            return step;
        }
        step.change(
                new StateChange.FillFolded(closed.executionId(), FillFingerprint.of(closed), closed.eventTimeMillis()));
        OpenOrder order = openOrder(state.book(closed.origin().portfolioId()), closed.orderId());
        if (order != null) {
            step.change(new StateChange.OrderRemoved(order.portfolioId(), order.orderId()));
        }
        return step;
    }

    private boolean isNew(String executionId, String fingerprint, Step step) {
        String before = memory.fingerprintOf(executionId);
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
}
