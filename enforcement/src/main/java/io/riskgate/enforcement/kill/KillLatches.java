package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.value.HaltScope;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latches in force in one partition, at most one a scope. Owned by one thread. */
public final class KillLatches {
    private final TreeMap<HaltScope, KillLatch> byScope =
            new TreeMap<>(Comparator.comparing(HaltScope::kind).thenComparing(HaltScope::target));

    /** Puts a latch in force; one that already holds the scope stays as it was set first. */
    public void set(KillLatch latch) {
        byScope.putIfAbsent(latch.scope(), latch);
    }

    public void clear(HaltScope scope) {
        byScope.remove(scope);
    }

    public @Nullable KillLatch at(HaltScope scope) {
        return byScope.get(scope);
    }

    /** The widest latch that covers an order, or null when it may pass. */
    public @Nullable KillLatch covering(String portfolioId, String strategyId, String instrumentId) {
        for (KillLatch latch : byScope.values()) {
            if (latch.scope().covers(portfolioId, strategyId, instrumentId)) {
                return latch;
            }
        }
        return null;
    }

    /** Every latch in force, widest scope first. */
    public Collection<KillLatch> all() {
        return Collections.unmodifiableCollection(byScope.values());
    }
}
