package io.riskgate.testkit.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything committed to the topics of one run, read once and looked at by many. */
public final class RunLog {
    private final Map<String, List<LogRecord>> byTopic = new TreeMap<>();

    public RunLog(Collection<LogRecord> records) {
        records.stream()
                .sorted(Comparator.comparingInt(LogRecord::partition).thenComparingLong(LogRecord::offset))
                .forEach(record -> byTopic.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
                        .add(record));
    }

    /** A topic's records, partition by partition, each in order of offset. */
    public List<LogRecord> topic(String name) {
        return byTopic.getOrDefault(name, List.of());
    }

    /** The records of a store's changelog, whatever the application is called. */
    public List<LogRecord> changelog(String store) {
        return byTopic.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith("-" + store + "-changelog"))
                .flatMap(topic -> topic.getValue().stream())
                .toList();
    }

    /** All of it. */
    public List<LogRecord> records() {
        return byTopic.values().stream().flatMap(List::stream).toList();
    }

    public int size() {
        return byTopic.values().stream().mapToInt(List::size).sum();
    }
}
