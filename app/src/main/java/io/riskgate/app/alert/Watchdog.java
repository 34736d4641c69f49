package io.riskgate.app.alert;

import io.riskgate.app.metrics.Reading;
import io.riskgate.app.metrics.RiskMetric;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares readings with rules over time. One thread at a time; time is given. */
final class Watchdog {
    private final List<WatchRule> rules;
    private final String instanceId;
    private final Map<String, Long> heldSinceMillis = new HashMap<>();
    private final Map<String, Deque<Mark>> marks = new HashMap<>();

    Watchdog(List<WatchRule> rules, String instanceId) {
        this.rules = rules;
        this.instanceId = instanceId;
    }

    /**
     * A condition that has held for as long as its rule asks.
     *
     * @param alertId the same while it holds, in every engine that sees it
     */
    record Held(String alertId, WatchRule rule, Reading reading, double observed) {}

    private record Mark(long atMillis, double value) {}

    /**
     * What one look has shown.
     *
     * @param seen ids of all series that there were to look at; of others this engine cannot tell whether they hold
     */
    record Look(List<Held> held, Set<String> seen) {
        boolean saysOver(String alertId) {
            return seen.contains(alertId)
                    && held.stream().noneMatch(one -> one.alertId().equals(alertId));
        }
    }

    /** What holds now. */
    Look look(long nowMillis, Function<RiskMetric, List<Reading>> readings) {
        List<Held> held = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> beyond = new HashSet<>();
        for (WatchRule rule : rules) {
            for (Reading reading : readings.apply(rule.metric())) {
                if (!rule.series().test(reading.labels())) {
                    continue;
                }
                String id = idOf(rule, reading);
                seen.add(id);
                double observed = observed(rule, id, reading.value(), nowMillis);
                if (isBeyond(rule, observed)) {
                    beyond.add(id);
                    long since = heldSinceMillis.computeIfAbsent(id, unused -> nowMillis);
                    if (nowMillis - since >= rule.holdMillis()) {
                        held.add(new Held(id, rule, reading, observed));
                    }
                }
            }
        }
        heldSinceMillis.keySet().retainAll(beyond);
        return new Look(held, seen);
    }

    private String idOf(WatchRule rule, Reading reading) {
        String series = reading.text();
        return rule.name() + (series.isEmpty() ? "" : ":" + series) + (rule.local() ? ":" + instanceId : "");
    }

    /**
     * A counter's increase is counted from its first reading, or from zero where it appeared later than the watchdog.
     */
    private double observed(WatchRule rule, String id, double value, long nowMillis) {
        if (rule.comparison() != WatchRule.Comparison.INCREASE) {
            return value;
        }
        Deque<Mark> past = marks.computeIfAbsent(id, unused -> new ArrayDeque<>(List.of(new Mark(nowMillis, 0))));
        if (past.getLast().value() != value) {
            past.addLast(new Mark(nowMillis, value));
        }
        long sinceMillis = nowMillis - WatchRule.INCREASE_MILLIS;
        Mark before = past.removeFirst();
        while (!past.isEmpty() && past.getFirst().atMillis() < sinceMillis) {
            before = past.removeFirst();
        }
        past.addFirst(before); // what it was when the window began
        return value - before.value();
    }

    private static boolean isBeyond(WatchRule rule, double observed) {
        return switch (rule.comparison()) {
            case ABOVE, INCREASE -> observed > rule.threshold();
            case BELOW -> observed < rule.threshold();
        };
    }
}
