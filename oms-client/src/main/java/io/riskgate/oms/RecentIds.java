package io.riskgate.oms;

import java.util.LinkedHashMap;
import java.util.Map;

/** The newest order ids of some kind; older ones are forgotten. Safe for use by several threads. */
final class RecentIds {
    private static final int KEPT_MAX = 100_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT_MAX;
        }
    };

    synchronized void add(String id) {
        ids.put(id, true);
    }

    synchronized boolean contains(String id) {
        return ids.containsKey(id);
    }

    synchronized boolean remove(String id) {
        return ids.remove(id) != null;
    }
}
