package io.riskgate.oms;

/**
 * What one engine last said of itself.
 *
 * @param seenAtNanos when this process saw it, by its own monotonic clock, so that no two clocks are compared
 */
public record Lease(String instanceId, String epoch, String build, String rollout, long seenAtNanos, long validNanos) {
    boolean isAlive(long nowNanos) {
        return nowNanos - seenAtNanos <= validNanos;
    }
}
