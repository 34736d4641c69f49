package io.riskgate.schemas.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ids that the registry did not know a moment ago, so that a flood of bad records does not become a flood of requests.
 *
 * <p>Forgotten after a few seconds, because a registry's replicas learn of new ids one after the other.
 */
final class UnknownIds {

    private static final int COUNT_MAX = 1_000;
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<Integer, Long> askedNanos = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
            return size() > COUNT_MAX;
        }
    };

    synchronized boolean contains(int id) {
        var asked = askedNanos.get(id);
        return asked != null && System.nanoTime() - asked < KEPT_NANOS;
    }

    synchronized void add(int id) {
        askedNanos.remove(id);
        askedNanos.put(id, System.nanoTime());
    }
}
