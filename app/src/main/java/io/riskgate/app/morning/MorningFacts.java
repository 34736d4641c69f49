package io.riskgate.app.morning;

import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the report shows.
 *
 * @param run the newest stress run
 * @param results its results by portfolio
 * @param before those of the run before it; empty where there was none
 * @param limits in force, by portfolio
 */
public record MorningFacts(
        StressRun run,
        @Nullable StressRun runBefore,
        SortedMap<String, StressResult> results,
        SortedMap<String, StressResult> before,
        DailySnapshots snapshots,
        SortedMap<String, LimitSet> limits) {

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
                limits(bootstrapServers, wire));
    }

    private static SortedMap<String, StressResult> byPortfolio(List<StressResult> results) {
        var sorted = new TreeMap<String, StressResult>();
        results.forEach(result -> sorted.put(result.getPortfolioId(), result));
        return sorted;
    }

    private static SortedMap<String, LimitSet> limits(String bootstrapServers, WireFormat wire) {
        var newest = new TreeMap<String, LimitsActivated>();
        var codec = new ControlCodec(wire);
        try (TopicReader reader = TopicReader.fromBeginning(bootstrapServers, List.of(Topics.CONTROL))) {
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    Decoded<? extends RiskEvent> decoded = codec.decode(record.key(), record.value());
                    if (decoded instanceof Decoded.Readable<? extends RiskEvent> readable
                            && readable.value() instanceof LimitsActivated activated) {
                        newest.merge(
                                activated.limits().portfolioId(),
                                activated,
                                (a, b) -> b.version() >= a.version() ? b : a);
                    }
                }
            } while (!reader.isAtEnd());
        }
        var limits = new TreeMap<String, LimitSet>();
        newest.forEach((portfolio, activated) -> limits.put(portfolio, activated.limits()));
        return limits;
    }
}
