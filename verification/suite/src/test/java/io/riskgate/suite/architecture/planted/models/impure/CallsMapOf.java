package io.riskgate.suite.architecture.planted.models.impure;

import java.util.Map;

/** Planted: a map whose order differs from process to process. */
final class CallsMapOf {
    Map<String, Long> totals() {
        return Map.of("gross", 1L, "net", 2L);
    }
}
