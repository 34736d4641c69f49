package io.riskgate.suite.architecture.planted.models.impure;

import java.util.HashMap;
import java.util.Map;

/** Planted: a map without an order in the pure ring. */
final class HasHashMap {
    private final Map<String, Long> totals = new HashMap<>();

    Map<String, Long> totals() {
        return totals;
    }
}
