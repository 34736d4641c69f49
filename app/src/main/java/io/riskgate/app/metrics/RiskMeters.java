package io.riskgate.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The catalogue's metrics in one registry; label values are given in the catalogue's order. */
public final class RiskMeters {
    /** Milliseconds; from a cheap check to a stalled commit. */
    private static final double[] BUCKETS_MILLIS = {
        0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000
    };

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> histograms = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    public RiskMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(RiskMetric metric, String... labels) {
        counters.computeIfAbsent(
                        key(metric, labels),
                        unused -> Counter.builder(metric.meterName())
                                .description(metric.meaning())
                                .tags(tags(metric, labels))
                                .register(meters))
                .increment();
    }

    public void record(RiskMetric metric, double value, String... labels) {
        histograms
                .computeIfAbsent(
                        key(metric, labels),
                        unused -> DistributionSummary.builder(metric.meterName())
                                .description(metric.meaning())
                                .tags(tags(metric, labels))
                                .serviceLevelObjectives(BUCKETS_MILLIS)
                                .register(meters))
                .record(value);
    }

    public void set(RiskMetric metric, double value, String... labels) {
        gauges.computeIfAbsent(key(metric, labels), unused -> gauge(metric, labels))
                .set(value);
    }

    /** What every series of a counter or gauge shows, by the catalogue's labels. */
    public List<Reading> readings(RiskMetric metric) {
        return meters.find(metric.meterName()).meters().stream()
                .map(meter -> {
                    var labels = new TreeMap<String, String>();
                    metric.labels()
                            .forEach(name -> labels.put(
                                    name, String.valueOf(meter.getId().getTag(name))));
                    double value = 0;
                    for (Measurement measurement : meter.measure()) {
                        value = measurement.getValue();
                    }
                    return new Reading(labels, value);
                })
                .toList();
    }

    private AtomicReference<Double> gauge(RiskMetric metric, String... labels) {
        AtomicReference<Double> held = new AtomicReference<>(0.0);
        Gauge.builder(metric.meterName(), held, AtomicReference::get)
                .description(metric.meaning())
                .tags(tags(metric, labels))
                .strongReference(true)
                .register(meters);
        return held;
    }

    private static String key(RiskMetric metric, String... labels) {
        return metric.name() + '|' + String.join("|", labels);
    }

    private static Tags tags(RiskMetric metric, String... values) {
        List<String> names = metric.labels();
        if (names.size() != values.length) {
            throw new IllegalArgumentException(metric + " takes the labels " + names + ", got " + values.length);
        }
        Tags tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(names.get(i), values[i]);
        }
        return tags;
    }
}
