package io.riskgate.oms;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * The halts that this process has seen, by which approvals are taken back. Safe for use by several threads.
 *
 * <p>Decisions and halts stand in different topics, and nothing tells a reader which of two came first. So an order
 * counts as older than every halt that is seen after it was submitted, and an order that a halt names as stopped was
 * approved before it, whenever its approval comes.
 */
final class SeenHalts {
    private record Halt(HaltScope scope, long number) {}

    private final List<Halt> halts = new ArrayList<>();
    private final RecentIds stopped = new RecentIds();
    private long count;

    synchronized void add(HaltScope scope, List<String> stoppedOrderIds) {
        halts.removeIf(halt -> halt.scope().equals(scope));
        halts.add(new Halt(scope, ++count));
        stoppedOrderIds.forEach(stopped::add);
    }

    /** How many have been seen, for {@link #cover} to tell later ones by. */
    synchronized long count() {
        return count;
    }

    /**
     * Whether an order was stopped.
     *
     * @param since {@link #count} when the order was submitted
     */
    synchronized boolean cover(Order order, long since) {
        String instrumentId = order.getInstrumentId() == null ? "" : order.getInstrumentId();
        return stopped.contains(order.getOrderId())
                || halts.stream()
                        .filter(halt -> halt.number() > since)
                        .anyMatch(halt ->
                                halt.scope().covers(order.getPortfolioId(), order.getStrategyId(), instrumentId));
    }
}
