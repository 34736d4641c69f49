package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Quantity;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one desk's approved orders trade, at the fixing and never without a valid approval.
 *
 * <p>Closed orders are reported right before the desk's next fill: the engine answers a fill with a snapshot and a
 * close with nothing, so the snapshot after the fill proves that both have been folded, and every run sees them in the
 * same order.
 */
final class Venue {
    private static final LocalTime TRADE_TIME = LocalTime.of(14, 20);
    private static final long SPLIT_LOT_MILLIONTHS = 1_000L * 1_000_000L;

    private final Blotter blotter;
    private final List<CancelRequested> closings = new ArrayList<>();
    private long lapsedCount;

    Venue(Blotter blotter) {
        this.blotter = blotter;
    }

    /** Takes a working order out of the market; nothing happens if it has traded in the meantime. */
    void cancel(CancelRequested cancel) {
        if (blotter.withdraw(cancel.originalOrderId())) {
            closings.add(cancel);
        }
    }

    /** Offers every working order at today's fixing; fills and closings in the order in which they must be folded. */
    List<RiskEvent> executions(DailyFixing today) {
        long nowMillis = today.millisAt(TRADE_TIME);
        List<RiskEvent> fills = new ArrayList<>();
        List<WorkingOrder> stillWorking = new ArrayList<>();
        for (WorkingOrder order : blotter.workingOrders()) {
            if (!order.isPermitted(nowMillis)) {
                lapsedCount++;
                continue;
            }
            Quantity traded = tradedQuantity(order, today);
            if (!traded.isZero()) {
                FillReceived fill = fill(order, traded, today);
                blotter.book(fill);
                fills.add(fill);
            }
            WorkingOrder rest = order.afterDay(traded);
            if (rest.remaining().isPositive()) {
                stillWorking.add(rest);
            }
        }
        blotter.replaceWorking(stillWorking);
        return fills.isEmpty() ? fills : withClosings(fills, nowMillis);
    }

    private static Quantity tradedQuantity(WorkingOrder order, DailyFixing today) {
        if (order.handling() == WorkingOrder.Handling.FORGOTTEN || !order.accepts(today)) {
            return Quantity.ZERO;
        }
        return order.handling() == WorkingOrder.Handling.SPLIT ? half(order.remaining()) : order.remaining();
    }

    private static Quantity half(Quantity quantity) {
        long lots = quantity.millionths() / SPLIT_LOT_MILLIONTHS;
        return lots < 2 ? quantity : new Quantity(lots / 2 * SPLIT_LOT_MILLIONTHS);
    }

    private static FillReceived fill(WorkingOrder order, Quantity quantity, DailyFixing today) {
        OrderTerms terms = order.order().terms();
        var trade =
                new FillReceived.Trade(terms.instrumentId(), terms.side(), quantity, today.price(terms.instrumentId()));
        String executionId = "x-" + order.orderId() + "-" + (order.daysWorked() + 1);
        return new FillReceived(
                executionId, order.orderId(), order.order().origin(), trade, today.millisAt(TRADE_TIME));
    }

    private List<RiskEvent> withClosings(List<RiskEvent> fills, long nowMillis) {
        List<RiskEvent> reports = new ArrayList<>();
        for (CancelRequested cancel : closings) {
            reports.add(new OrderClosed(
                    "x-" + cancel.orderId(),
                    cancel.originalOrderId(),
                    cancel.origin(),
                    OrderClosed.Reason.CANCELED,
                    nowMillis));
        }
        closings.clear();
        reports.addAll(fills);
        return reports;
    }

    /** Orders that were dropped because their approval had run out. */
    long lapsedCount() {
        return lapsedCount;
    }
}
