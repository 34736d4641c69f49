package io.riskgate.app.morning;

import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the report shows.
 *
 * @param run the newest stress run
 * @param results its results by portfolio
 * @param before those of the run before it; empty where there was none
 * @param log what people and sensors did
 */
public record MorningFacts(
        StressRun run,
        @Nullable StressRun runBefore,
        SortedMap<String, StressResult> results,
        SortedMap<String, StressResult> before,
        DailySnapshots snapshots,
        MorningLog log) {
    private static final Duration NIGHT = Duration.ofHours(24);

    /** Reads a cluster; fails where no stress run has been published yet. */
    public static MorningFacts read(String bootstrapServers, WireFormat wire) {
        var published = new PublishedRuns(bootstrapServers, wire);
        List<StressRun> runs = published.all();
        if (runs.isEmpty()) {
            throw new IllegalStateException("no stress run has been published yet; 'riskgate stress run' starts one");
        }
        StressRun newest = runs.get(runs.size() - 1);
        StressRun earlier = runs.size() < 2 ? null : runs.get(runs.size() - 2);
        return new MorningFacts(
                newest,
                earlier,
                byPortfolio(published.resultsOf(newest.getRunId())),
                earlier == null ? new TreeMap<>() : byPortfolio(published.resultsOf(earlier.getRunId())),
                DailySnapshots.read(bootstrapServers, wire),
                MorningLog.read(bootstrapServers, wire));
    }

    /** From when on changes are told: the market that the run before has seen, or a day before this one's. */
    public Instant since() {
        return runBefore == null ? run.getAsOf().minus(NIGHT) : runBefore.getAsOf();
    }

    private static SortedMap<String, StressResult> byPortfolio(List<StressResult> results) {
        var sorted = new TreeMap<String, StressResult>();
        results.forEach(result -> sorted.put(result.getPortfolioId(), result));
        return sorted;
    }
}
