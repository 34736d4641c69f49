package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.app.demo.strategy.DeskView;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.PositionFold;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One desk's own books: positions by its fills, orders that still work, equity as last reported. */
final class Blotter implements DeskView {
    private final PriceHistory prices;
    private final TreeMap<String, Position> positions = new TreeMap<>();
    private final List<WorkingOrder> working = new ArrayList<>();
    private double equity;
    private long fillCount;
    private int tradingDay = -1;
    private boolean resumedToday;

    Blotter(PriceHistory prices, double capital) {
        this.prices = prices;
        this.equity = capital;
    }

    void nextDay(boolean resumed) {
        tradingDay++;
        resumedToday = resumed;
    }

    void book(FillReceived fill) {
        positions.merge(
                fill.trade().instrumentId(),
                PositionFold.apply(Position.FLAT, fill.trade(), null),
                (held, unused) -> PositionFold.apply(held, fill.trade(), null));
        fillCount++;
    }

    void accept(WorkingOrder order) {
        working.add(order);
    }

    void replaceWorking(List<WorkingOrder> orders) {
        working.clear();
        working.addAll(orders);
    }

    /** Takes an order out of the market; false if it no longer was in it. */
    boolean withdraw(String orderId) {
        return working.removeIf(order -> order.orderId().equals(orderId));
    }

    void reportEquity(double dollars) {
        equity = dollars;
    }

    /** Approved orders that still wait, oldest first. */
    List<WorkingOrder> workingOrders() {
        return List.copyOf(working);
    }

    /** Fills booked so far. */
    long fillCount() {
        return fillCount;
    }

    @Override
    public PriceHistory prices() {
        return prices;
    }

    @Override
    public int tradingDay() {
        return tradingDay;
    }

    @Override
    public Position position(String instrumentId) {
        return positions.getOrDefault(instrumentId, Position.FLAT);
    }

    @Override
    public Quantity working(String instrumentId) {
        Quantity sum = Quantity.ZERO;
        for (WorkingOrder order : working) {
            if (order.order().terms().instrumentId().equals(instrumentId)) {
                sum = sum.plus(order.signedRemaining());
            }
        }
        return sum;
    }

    @Override
    public double equity() {
        return equity;
    }

    @Override
    public boolean resumedToday() {
        return resumedToday;
    }
}
