package io.riskgate.app.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values of one label, so many at most: later ones share {@code other}, so that no input can blow up the series. */
final class BoundedLabel {
    static final int VALUES_MAX = 64;
    static final String OTHER = "other";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String of(String value) {
        if (known.contains(value)) {
            return value;
        }
        if (known.size() >= VALUES_MAX) {
            return OTHER;
        }
        known.add(value);
        return value;
    }
}
