package io.riskgate.app.metrics;

import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a series shows just now.
 *
 * @param labels the catalogue's labels with their values
 */
public record Reading(SortedMap<String, String> labels, double value) {
    /** The labels' values, for a name; {@code topic=orders}. */
    public String text() {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
