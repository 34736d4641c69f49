package io.riskgate.oms;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders that wait for their answer, and the rules by which an answer counts. Knows no Kafka; safe for use by several
 * threads.
 */
final class PendingOrders {
    /** Halts that came after an approval take it back. */
    private record Halt(HaltScope scope, long number) {}

    private static final class Waiting {
        final Order order;
        final long deadlineNanos;
        final CompletableFuture<Decision> answer = new CompletableFuture<>();

        Waiting(Order order, long deadlineNanos) {
            this.order = order;
            this.deadlineNanos = deadlineNanos;
        }
    }

    private final LeaseWatch leases;
    private final OmsListener listener;
    private final LongSupplier clockNanos;
    private final LongSupplier clockMillis;
    private final Map<String, Waiting> waiting = new TreeMap<>();
    private final List<Halt> halts = new ArrayList<>();
    private long haltCount;

    PendingOrders(LeaseWatch leases, OmsListener listener, LongSupplier clockNanos, LongSupplier clockMillis) {
        this.leases = leases;
        this.listener = listener;
        this.clockNanos = clockNanos;
        this.clockMillis = clockMillis;
    }

    /** Begins to wait; an id that waits already gives the same future again. */
    synchronized CompletableFuture<Decision> add(Order order, long deadlineNanos) {
        Waiting known = waiting.get(order.getOrderId());
        if (known != null) {
            return known.answer;
        }
        Waiting added = new Waiting(order, deadlineNanos);
        waiting.put(order.getOrderId(), added);
        return added.answer;
    }

    /** Takes an answer; one that nobody waits for is late, or another system's. */
    void answered(io.riskgate.schemas.avro.Decision record, String epoch, boolean ours) {
        Waiting waited = removed(record.getOrderId());
        boolean approved = record.getOutcome() == Outcome.APPROVED;
        if (waited == null) {
            if (approved && ours) {
                listener.late(record);
            }
            return;
        }
        if (clockNanos.getAsLong() > waited.deadlineNanos) {
            waited.answer.complete(Decision.refused(record.getOrderId(), Refusal.DEADLINE, record));
            if (approved) {
                listener.late(record);
            }
            return;
        }
        waited.answer.complete(judged(record, epoch, waited.order));
    }

    private Decision judged(io.riskgate.schemas.avro.Decision record, String epoch, Order order) {
        Refusal refusal = refusal(record, epoch);
        if (refusal != Refusal.NONE) {
            return Decision.refused(record.getOrderId(), refusal, record);
        }
        long since = haltNumber();
        long validUntilMillis =
                record.getValidUntil() == null ? 0 : record.getValidUntil().toEpochMilli();
        return Decision.approved(record, new Permit(validUntilMillis, clockMillis, () -> revoked(order, epoch, since)));
    }

    private Refusal refusal(io.riskgate.schemas.avro.Decision record, String epoch) {
        if (record.getOutcome() != Outcome.APPROVED) {
            return Refusal.REJECTED;
        }
        if (record.getValidUntil() == null || record.getValidUntil().toEpochMilli() < clockMillis.getAsLong()) {
            return Refusal.EXPIRED;
        }
        Refusal lease = leases.refusal(clockNanos.getAsLong());
        if (lease != Refusal.NONE) {
            return lease;
        }
        return leases.knows(epoch, clockNanos.getAsLong()) ? Refusal.NONE : Refusal.UNKNOWN_EPOCH;
    }

    private synchronized long haltNumber() {
        return haltCount;
    }

    private synchronized Refusal revoked(Order order, String epoch, long since) {
        for (Halt halt : halts) {
            boolean covers = halt.scope()
                    .covers(
                            order.getPortfolioId(),
                            order.getStrategyId(),
                            order.getInstrumentId() == null ? "" : order.getInstrumentId());
            if (halt.number() > since && covers) {
                return Refusal.HALTED;
            }
        }
        Refusal lease = leases.refusal(clockNanos.getAsLong());
        if (lease != Refusal.NONE) {
            return lease;
        }
        return leases.knows(epoch, clockNanos.getAsLong()) ? Refusal.NONE : Refusal.UNKNOWN_EPOCH;
    }

    private synchronized @Nullable Waiting removed(String orderId) {
        return waiting.remove(orderId);
    }

    /** Takes back every approval in scope that has not been used yet. */
    synchronized void halted(HaltScope scope) {
        halts.removeIf(halt -> halt.scope().equals(scope));
        halts.add(new Halt(scope, ++haltCount));
    }

    /** Answers what has waited too long. */
    void expire() {
        List<Waiting> late = new ArrayList<>();
        synchronized (this) {
            long nowNanos = clockNanos.getAsLong();
            waiting.values().removeIf(one -> {
                boolean over = nowNanos - one.deadlineNanos > 0;
                if (over) {
                    late.add(one);
                }
                return over;
            });
        }
        late.forEach(one -> one.answer.complete(Decision.refused(one.order.getOrderId(), Refusal.DEADLINE, null)));
    }

    /** Refuses one order, because it never left. */
    void refuse(String orderId, Refusal refusal) {
        Waiting waited = removed(orderId);
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
