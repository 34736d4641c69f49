package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.app.demo.strategy.Strategy;
import io.riskgate.app.demo.strategy.Wish;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One strategy's desk: turns wishes into orders, learns the decisions, and hands approved orders to the venue.
 *
 * <p>After a refusal by a kill switch it cancels what still works and only asks again every few days. A deterministic
 * function of the seed, the fixings and the decisions. Owned by one thread.
 */
public final class TradingDesk {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime ORDER_TIME = LocalTime.of(14, 16);
    private static final String OPENING_PAIR = "EURUSD";
    private static final Quantity OPENING_LOT = Quantity.parse("1000");
    private static final int PATIENCE_DAYS = 2;
    private static final int PROBE_DAYS = 10;
    private static final int ORDERS_PER_FORGOTTEN = 250;
    private static final int ORDERS_PER_SPLIT = 20;

    private final Strategy strategy;
    private final Blotter blotter;
    private final Venue venue;
    private final Slips slips;
    private final Random random;
    private final Set<String> openingIds = new HashSet<>();
    private boolean halted;
    private boolean resumed;
    private String orderDate = "";
    private int orderNumber;

    public TradingDesk(Strategy strategy, PriceHistory prices, double capital, long seed) {
        this.strategy = strategy;
        this.blotter = new Blotter(prices, capital);
        this.venue = new Venue(blotter);
        this.slips = new Slips(seed);
        this.random = new Random(~seed);
    }

    /** A round trip of one lot, which shows that orders, decisions and fills find their way. */
    public List<RiskEvent> openingOrders(DailyFixing today) {
        List<RiskEvent> sent = new ArrayList<>();
        for (Side side : Side.values()) {
            var terms = new OrderTerms(OPENING_PAIR, side, OPENING_LOT, null);
            String orderId = nextId(today);
            openingIds.add(orderId);
            sent.add(new OrderSubmitted(orderId, origin(orderId), terms, today.millisAt(ORDER_TIME), 0));
        }
        return sent;
    }

    /** What the desk sends on the morning after a long pause, before the new fixing. */
    public List<RiskEvent> morningOrders(DailyFixing today) {
        List<RiskEvent> sent = new ArrayList<>();
        if (!halted) {
            strategy.morningWishes(blotter).forEach(wish -> send(wish, today, MORNING, sent));
        }
        return sent;
    }

    /** What the desk sends after the fixing: cancels first, then what the strategy wishes. */
    public List<RiskEvent> orders(DailyFixing today) {
        blotter.nextDay(resumed);
        resumed = false;
        List<RiskEvent> sent = new ArrayList<>();
        for (WorkingOrder order : blotter.workingOrders()) {
            if (halted || order.daysWorked() >= PATIENCE_DAYS) {
                sent.add(cancel(order, today));
            }
        }
        if (!halted || blotter.tradingDay() % PROBE_DAYS == 0) {
            strategy.wishes(blotter).forEach(wish -> send(wish, today, ORDER_TIME, sent));
        }
        return sent;
    }

    private void send(Wish wish, DailyFixing today, LocalTime at, List<RiskEvent> sent) {
        var terms = new OrderTerms(wish.instrumentId(), wish.side(), wish.quantity(), wish.limitPrice());
        String orderId = nextId(today);
        long sentAtMillis = today.millisAt(at) + sent.size();
        var order = new OrderSubmitted(orderId, origin(orderId), terms, sentAtMillis, 0);
        sent.add(order);
        OrderSubmitted slip = slips.after(order, orderId + "s");
        if (slip != null) {
            sent.add(slip);
        }
    }

    private CancelRequested cancel(WorkingOrder order, DailyFixing today) {
        String cancelId = nextId(today);
        return new CancelRequested(cancelId, order.orderId(), origin(order.orderId()), today.millisAt(ORDER_TIME));
    }

    private Origin origin(String correlationId) {
        return new Origin(strategy.id(), strategy.id(), correlationId);
    }

    private String nextId(DailyFixing today) {
        String date = today.date().format(DateTimeFormatter.BASIC_ISO_DATE);
        orderNumber = date.equals(orderDate) ? orderNumber + 1 : 1;
        orderDate = date;
        return strategy.id() + "-" + date + "-" + orderNumber;
    }

    /** Learns the answer to what it sent; the venue gets an order only with its approval. */
    public void decided(RiskEvent sent, Decision decision) {
        if (sent instanceof CancelRequested cancel) {
            if (decision.isApproved()) {
                venue.cancel(cancel);
            }
        } else if (sent instanceof OrderSubmitted order) {
            if (TradePermission.allows(order, decision, order.eventTimeMillis())) {
                var permitted = decision.approvedQuantity();
                blotter.accept(new WorkingOrder(order, decision, permitted, 0, handling(order)));
            }
            halted |= decision.reason().equals(CheckCode.KILL_SWITCH.name());
        }
    }

    private WorkingOrder.Handling handling(OrderSubmitted order) {
        if (openingIds.contains(order.orderId())) {
            return WorkingOrder.Handling.PROMPT;
        }
        if (random.nextInt(ORDERS_PER_FORGOTTEN) == 0) {
            return WorkingOrder.Handling.FORGOTTEN;
        }
        return random.nextInt(ORDERS_PER_SPLIT) == 0 ? WorkingOrder.Handling.SPLIT : WorkingOrder.Handling.PROMPT;
    }

    /** What the venue reports after today's fixing. */
    public List<RiskEvent> executions(DailyFixing today) {
        return venue.executions(today);
    }

    /** Two risk managers have let the portfolio trade again. */
    public void resumed() {
        halted = false;
        resumed = true;
    }

    public void reportEquity(double dollars) {
        blotter.reportEquity(dollars);
    }

    public String portfolioId() {
        return strategy.id();
    }

    public String description() {
        return strategy.description();
    }

    /** Fills that the venue has reported so far. */
    public long fillCount() {
        return blotter.fillCount();
    }

    /** Approvals that were never used and have run out. */
    public long lapsedCount() {
        return venue.lapsedCount();
    }

    /** Where the desk stands, for tests and reports; live. */
    Blotter blotter() {
        return blotter;
    }
}
