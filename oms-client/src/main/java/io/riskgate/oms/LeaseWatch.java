package io.riskgate.oms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which engines live; without a living one, and with two builds outside of a rollout, nothing may be traded. */
public final class LeaseWatch {
    private final Map<String, Lease> newest = new TreeMap<>();

    public synchronized void take(Lease lease) {
        newest.put(lease.instanceId(), lease);
    }

    /** Whether no engine has said anything yet. */
    public synchronized boolean isNew() {
        return newest.isEmpty();
    }

    /** Why nothing may be traded now; {@link Refusal#NONE} where it may. */
    public synchronized Refusal refusal(long nowNanos) {
        List<Lease> alive = alive(nowNanos);
        if (alive.isEmpty()) {
            return Refusal.NO_LEASE;
        }
        long builds = alive.stream().map(Lease::build).distinct().count();
        long rollouts = alive.stream().map(Lease::rollout).distinct().count();
        boolean declared = rollouts == 1 && !alive.get(0).rollout().isEmpty();
        return builds > 1 && !declared ? Refusal.TWO_BUILDS : Refusal.NONE;
    }

    /** Whether an engine that lives has named this epoch. */
    public synchronized boolean knows(String epoch, long nowNanos) {
        return alive(nowNanos).stream().anyMatch(lease -> lease.epoch().equals(epoch));
    }

    private List<Lease> alive(long nowNanos) {
        return newest.values().stream().filter(lease -> lease.isAlive(nowNanos)).toList();
    }
}
