package io.riskgate.bench.core;

import io.riskgate.bench.Rounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Times, errors and allocations of every benchmark at every size, round by round. */
final class CoreTimings {
    private final Map<String, List<Timing>> timings = new HashMap<>();
    double hiccupMillis;

    /** One fork's result: median and half the distance between the quartiles of an operation, bytes it allocates. */
    record Timing(double nanos, double errorNanos, double bytes) {}

    void add(String benchmark, CoreSize size, RunResult result) {
        var samples = result.getPrimaryResult().getStatistics();
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        timings.computeIfAbsent(benchmark + " " + size, key -> new ArrayList<>())
                .add(new Timing(
                        samples.getPercentile(50),
                        (samples.getPercentile(75) - samples.getPercentile(25)) / 2,
                        allocated == null ? Double.NaN : allocated.getScore()));
    }

    private List<Timing> of(String benchmark, CoreSize size) {
        return timings.getOrDefault(benchmark + " " + size, List.of());
    }

    Rounds nanos(String benchmark, CoreSize size) {
        return new Rounds(
                of(benchmark, size).stream().mapToDouble(Timing::nanos).toArray());
    }

    /** Bytes allocated an operation; the smallest of the rounds, because warm-up only ever adds. */
    double bytes(String benchmark, CoreSize size) {
        return of(benchmark, size).stream().mapToDouble(Timing::bytes).min().orElse(Double.NaN);
    }

    /** Half the spread over rounds, or half the distance between the quartiles of the only round. */
    double errorNanos(String benchmark, CoreSize size) {
        List<Timing> rounds = of(benchmark, size);
        return rounds.size() == 1
                ? rounds.get(0).errorNanos()
                : nanos(benchmark, size).spread() / 2;
    }
}
