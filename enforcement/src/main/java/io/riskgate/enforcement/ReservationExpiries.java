package io.riskgate.enforcement;

import io.riskgate.enforcement.portfolio.OpenOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** When each open order of a partition stops reserving, soonest first, so that a price need not look at all of them. */
final class ReservationExpiries {
    private final TreeSet<Expiry> soonestFirst = new TreeSet<>(Comparator.comparingLong(Expiry::expiresAtMillis)
            .thenComparing(Expiry::portfolioId)
            .thenComparing(Expiry::orderId));

    /** One order's end. */
    record Expiry(long expiresAtMillis, String portfolioId, String orderId) {
        static Expiry of(OpenOrder order) {
            return new Expiry(order.expiresAtMillis(), order.portfolioId(), order.orderId());
        }
    }

    void add(OpenOrder order) {
        soonestFirst.add(Expiry.of(order));
    }

    void remove(OpenOrder order) {
        soonestFirst.remove(Expiry.of(order));
    }

    /** The orders that have come to their end by then, soonest first. */
    List<Expiry> until(long nowMillis) {
        List<Expiry> ended = new ArrayList<>();
        for (Expiry expiry : soonestFirst) {
            if (expiry.expiresAtMillis() > nowMillis) {
                break;
            }
            ended.add(expiry);
        }
        return ended;
    }
}
