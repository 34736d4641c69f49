package io.riskgate.oms;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderTerms;
import io.riskgate.schemas.avro.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders that wait for their answer, and the rules by which an answer counts. Knows no Kafka; safe for use by several
 * threads.
 */
final class PendingOrders {
    /** So many approvals are kept before expired ones are looked for. */
    private static final int APPROVED_MIN = 1_000;

    private record Waiting(Order order, long haltsSeen, long deadlineNanos, CompletableFuture<Decision> answer) {}

    private final LeaseWatch leases;
    private final OmsListener listener;
    private final LongSupplier clockNanos;
    private final LongSupplier clockMillis;
    private final Map<String, Waiting> waiting = new TreeMap<>();
    private final Map<String, Decision> approved = new HashMap<>();
    private final SeenHalts halts = new SeenHalts();
    private int approvedMax = APPROVED_MIN;

    PendingOrders(LeaseWatch leases, OmsListener listener, LongSupplier clockNanos, LongSupplier clockMillis) {
        this.leases = leases;
        this.listener = listener;
        this.clockNanos = clockNanos;
        this.clockMillis = clockMillis;
    }

    /** Begins to wait until a deadline; an id that waits already gives the same future again. */
    CompletableFuture<Decision> add(Order order, Duration deadline) {
        String orderId = order.getOrderId();
        Waiting added;
        synchronized (this) {
            Waiting known = waiting.get(orderId);
            if (known != null) {
                return known.answer;
            }
            long deadlineNanos = clockNanos.getAsLong() + deadline.toNanos();
            added = new Waiting(order, halts.count(), deadlineNanos, new CompletableFuture<>());
            waiting.put(orderId, added);
        }
        // A timer of its own: the deadline holds while the reader is busy, and when it has gone.
        added.answer
                .completeOnTimeout(
                        Decision.refused(orderId, Refusal.DEADLINE, null), deadline.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((decision, failure) -> forget(added));
        return added.answer;
    }

    private synchronized void forget(Waiting waited) {
        waiting.remove(waited.order.getOrderId(), waited);
    }

    /**
     * Takes an answer; one that nobody waits for is late, or another system's.
     *
     * @param ours whether the order was submitted by this process
     */
    void answered(io.riskgate.schemas.avro.Decision record, String epoch, boolean ours) {
        Waiting waited = waitingFor(record.getOrderId());
        boolean isApproval = record.getOutcome() == Outcome.APPROVED;
        if (waited == null || (isApproval && !isAbout(waited.order, record))) {
            if (isApproval && ours && !isKnown(record)) {
                listener.late(record);
            }
            return;
        }
        boolean late = clockNanos.getAsLong() > waited.deadlineNanos;
        Decision decision =
                late ? Decision.refused(record.getOrderId(), Refusal.DEADLINE, record) : judged(record, epoch, waited);
        boolean inTime = waited.answer.complete(decision) && !late;
        if (isApproval && !inTime) {
            listener.late(record);
        }
    }

    /** An approval of another order under the same id permits nothing: its quantity may be a tenth of this one's. */
    private static boolean isAbout(Order order, io.riskgate.schemas.avro.Decision record) {
        OrderTerms terms = record.getTerms();
        if (terms == null) {
            return order.getQuantity() == null; // a cancel
        }
        return terms.getInstrumentId().equals(order.getInstrumentId())
                && terms.getSide() == order.getSide()
                && isSame(terms.getQuantity(), order.getQuantity())
                && isSame(terms.getLimitPrice(), order.getLimitPrice());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** The same approval again is the same permission, used or not. */
    private synchronized Decision judged(io.riskgate.schemas.avro.Decision record, String epoch, Waiting waited) {
        Refusal refusal = refusal(record, epoch, waited);
        if (refusal != Refusal.NONE) {
            return Decision.refused(record.getOrderId(), refusal, record);
        }
        forgetExpired();
        return approved.computeIfAbsent(record.getOrderId(), id -> permitted(record, epoch, waited));
    }

    /** Looks through all only when they have doubled, so that an approval costs the same however long one lasts. */
    private void forgetExpired() {
        if (approved.size() >= approvedMax) {
            long nowMillis = clockMillis.getAsLong();
            approved.values().removeIf(known -> known.validUntilMillis() < nowMillis);
            approvedMax = Math.max(APPROVED_MIN, 2 * approved.size());
        }
    }

    private Decision permitted(io.riskgate.schemas.avro.Decision record, String epoch, Waiting waited) {
        Permit.Revocation revocation = () -> revoked(waited, epoch);
        return Decision.approved(record, new Permit(Decision.validUntilMillis(record), clockMillis, revocation));
    }

    private synchronized boolean isKnown(io.riskgate.schemas.avro.Decision record) {
        return approved.containsKey(record.getOrderId());
    }

    private Refusal refusal(io.riskgate.schemas.avro.Decision record, String epoch, Waiting waited) {
        if (record.getOutcome() != Outcome.APPROVED) {
            return Refusal.REJECTED;
        }
        if (Decision.validUntilMillis(record) < clockMillis.getAsLong()) {
            return Refusal.EXPIRED;
        }
        return revoked(waited, epoch);
    }

    private Refusal revoked(Waiting waited, String epoch) {
        if (halts.cover(waited.order, waited.haltsSeen)) {
            return Refusal.HALTED;
        }
        long nowNanos = clockNanos.getAsLong();
        Refusal lease = leases.refusal(nowNanos);
        if (lease != Refusal.NONE) {
            return lease;
        }
        return leases.knows(epoch, nowNanos) ? Refusal.NONE : Refusal.UNKNOWN_EPOCH;
    }

    private synchronized @Nullable Waiting waitingFor(String orderId) {
        return waiting.get(orderId);
    }

    /**
     * Takes back every approval in scope that has not been used yet.
     *
     * @param stoppedOrderIds orders that were approved before the halt, though their approval may be read after it
     */
    void halted(HaltScope scope, List<String> stoppedOrderIds) {
        halts.add(scope, stoppedOrderIds);
    }

    /** Refuses one order, because it never left. */
    void refuse(String orderId, Refusal refusal) {
        Waiting waited = waitingFor(orderId);
        if (waited != null) {
            waited.answer.complete(Decision.refused(orderId, refusal, null));
        }
    }

    /** Refuses everything that waits. */
    void refuseAll(Refusal refusal) {
        List<String> ids;
        synchronized (this) {
            ids = List.copyOf(waiting.keySet());
        }
        ids.forEach(id -> refuse(id, refusal));
    }
}
