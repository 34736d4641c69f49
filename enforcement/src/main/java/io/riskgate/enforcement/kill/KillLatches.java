package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The latches in force in one partition, at most one a scope and cause. Owned by one thread. */
public final class KillLatches {
    private final TreeMap<Slot, KillLatch> bySlot = new TreeMap<>();
    private final TreeMap<Slot, Long> versions = new TreeMap<>();

    /** A scope and what pulled the switch there; widest scope first. */
    private record Slot(HaltScope scope, Cause cause) implements Comparable<Slot> {
        private static final Comparator<Slot> ORDER = Comparator.<Slot, HaltScope.Kind>comparing(
                        slot -> slot.scope.kind())
                .thenComparing(slot -> slot.scope.target())
                .thenComparing(slot -> slot.cause);

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Puts a latch in force; one that is at least as severe already stays as it was set first.
     *
     * @param controlVersion newest control change that the partition had taken by then
     */
    public void set(KillLatch latch, long controlVersion) {
        Slot slot = new Slot(latch.scope(), latch.cause());
        KillLatch before = bySlot.get(slot);
        if (before == null || latch.severity().compareTo(before.severity()) > 0) {
            bySlot.put(slot, latch);
            versions.put(slot, controlVersion);
        }
    }

    public void clear(HaltScope scope, Cause cause) {
        bySlot.remove(new Slot(scope, cause));
        versions.remove(new Slot(scope, cause));
    }

    /**
     * A halt of a scope that a rule has pulled since a control change and after a moment; null where none has. Whoever
     * has named that change and signed at that moment cannot have meant it.
     */
    public @Nullable KillLatch pulledSince(HaltScope scope, long controlVersion, long timeMillis) {
        for (var entry : bySlot.entrySet()) {
            KillLatch latch = entry.getValue();
            boolean later = latch.setAtMillis() > timeMillis
                    && versions.getOrDefault(entry.getKey(), controlVersion) >= controlVersion;
            if (later
                    && latch.scope().equals(scope)
                    && latch.isByRule()
                    && latch.severity().isHalt()) {
                return latch;
            }
        }
        return null;
    }

    public @Nullable KillLatch at(HaltScope scope, Cause cause) {
        return bySlot.get(new Slot(scope, cause));
    }

    /** Every latch of a scope. */
    public List<KillLatch> at(HaltScope scope) {
        List<KillLatch> latches = new ArrayList<>();
        for (KillLatch latch : bySlot.values()) {
            if (latch.scope().equals(scope)) {
                latches.add(latch);
            }
        }
        return latches;
    }

    /** Whether a scope has a latch of its own that refuses everything. */
    public boolean isHalted(HaltScope scope) {
        return at(scope).stream().anyMatch(latch -> latch.severity().isHalt());
    }

    /** The widest latch that refuses an order whatever it is, or null when none does. */
    public @Nullable KillLatch covering(OrderSubmitted order) {
        Origin origin = order.origin();
        return covering(origin.portfolioId(), origin.strategyId(), order.terms().instrumentId());
    }

    /** The widest latch of one severity that covers an order, or null. */
    public @Nullable KillLatch covering(OrderSubmitted order, KillSeverity severity) {
        Origin origin = order.origin();
        return covering(origin.portfolioId(), origin.strategyId(), order.terms().instrumentId(), severity);
    }

    @Nullable
    KillLatch covering(String portfolioId, String strategyId, String instrumentId) {
        return first(portfolioId, strategyId, instrumentId, KillSeverity::isHalt);
    }

    @Nullable
    KillLatch covering(String portfolioId, String strategyId, String instrumentId, KillSeverity severity) {
        return first(portfolioId, strategyId, instrumentId, wanted -> wanted == severity);
    }

    private @Nullable KillLatch first(
            String portfolioId, String strategyId, String instrumentId, Predicate<KillSeverity> wanted) {
        for (KillLatch latch : bySlot.values()) {
            if (wanted.test(latch.severity()) && latch.scope().covers(portfolioId, strategyId, instrumentId)) {
                return latch;
            }
        }
        return null;
    }

    /** Every latch in force, widest scope first. */
    public Collection<KillLatch> all() {
        return Collections.unmodifiableCollection(bySlot.values());
    }
}
