package io.riskgate.suite.architecture.planted.models.impure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Planted: a collector that fills a map without an order. */
final class GroupsBy {
    Map<Integer, List<String>> byLength(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(String::length));
    }
}
