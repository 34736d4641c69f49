package io.riskgate.bench.e2e;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.app.service.EngineSettings.Tuning;
import io.riskgate.bench.HiccupMeter;
import io.riskgate.bench.MetricLine;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code riskgate bench e2e}: the engine and a pass-through, taking turns under the same load. */
@Command(
        name = "e2e",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Latency from the intended sending of an order to its committed decision, beside a"
                + " Streams pass-through.")
public final class EndToEndCommand implements Callable<Integer> {
    private static final long SILENCE_MAX_SECONDS = 20;
    /** Until the compiler has seen enough: after eight seconds it still took the processors for seconds at a time. */
    private static final int WARM_UP_SECONDS_MIN = 30;

    @Option(
            names = "--short",
            description = "4 pairs of rounds of 4 s, about two minutes in all, instead of 8 of 10 s.")
    private boolean shortRun;

    @Option(names = "--rate", defaultValue = "1000", description = "Orders a second, default ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--seconds", description = "Length of a round.")
    private int seconds;

    @Option(names = "--pairs", description = "Rounds of each kind.")
    private int pairs;

    @Option(
            names = "--commit-millis",
            defaultValue = "10",
            description = "Commit interval of both applications, default ${DEFAULT-VALUE}.")
    private long commitMillis;

    @Option(names = "--json", description = "Where one JSON line a metric goes, default ${DEFAULT-VALUE}.")
    private Path json = Path.of(System.getProperty("riskgate.home", "."), ".riskgate", "bench", "e2e.jsonl");

    private int roundNumber;

    @Override
    public Integer call() throws Exception {
        if (pairs == 0) {
            pairs = shortRun ? 4 : 8;
        }
        if (seconds == 0) {
            seconds = shortRun ? 4 : 10;
        }
        Path directory = Files.createTempDirectory("riskgate-bench-");
        System.err.println("starting a broker, the engine and a pass-through");
        String registryUrl = "mock://bench-" + UUID.randomUUID();
        try (SeparateBroker broker = SeparateBroker.start(directory);
                SchemaRegistry registry = SchemaRegistry.open(registryUrl)) {
            EndToEndTimings timings = measure(broker.bootstrapServers(), registryUrl, registry, directory);
            System.out.println(EndToEndTable.of(timings));
            MetricLine.write(json, EndToEndTable.lines(timings));
            System.err.println("one JSON line a metric: " + json);
        } finally {
            delete(directory);
        }
        return 0;
    }

    private EndToEndTimings measure(
            String bootstrapServers, String registryUrl, SchemaRegistry registry, Path directory) throws Exception {
        var tuning = new Tuning(1, commitMillis, 0, Tuning.STANDARD.rocksBudgetBytes());
        var settings = EngineSettings.of(bootstrapServers, registryUrl, directory.resolve("engine"))
                .withInstance("riskgate-bench", "engine-1")
                .withTuning(tuning);
        // A wire format belongs to one thread, so whoever has a thread gets one of its own.
        try (var ours = new RiskgatePipe(settings, new DecisionCodec(new WireFormat(registry)));
                var peer = new PassThrough(bootstrapServers, directory.resolve("pass-through"), tuning, registry);
                var writer = new TopicWriter(bootstrapServers);
                var market = new LiveMarket(writer, new WireFormat(registry));
                var oursSeen = new Observer(bootstrapServers, ours);
                var peerSeen = new Observer(bootstrapServers, peer)) {
            market.open();
            var load = new OpenLoop(writer, new OrderCodec(new WireFormat(registry)), rate);
            System.err.println("warming up");
            round(load, ours, oursSeen, Math.max(WARM_UP_SECONDS_MIN, 2 * seconds));
            round(load, peer, peerSeen, Math.max(WARM_UP_SECONDS_MIN, 2 * seconds));
            ours.takeRejectedCount();
            return rounds(load, new Side(ours, oursSeen), new Side(peer, peerSeen));
        }
    }

    /** A pipe and who watches it. */
    private record Side(Pipe pipe, Observer seen) {}

    private EndToEndTimings rounds(OpenLoop load, Side ours, Side peer) throws Exception {
        var timings = new EndToEndTimings();
        try (var hiccups = new HiccupMeter()) {
            for (int pair = 0; pair < pairs; pair++) {
                System.err.printf("pair %d of %d%n", pair + 1, pairs);
                for (Side side : pair % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
                    Histogram latencies = round(load, side.pipe(), side.seen(), seconds);
                    if (side.pipe() instanceof RiskgatePipe engine) {
                        timings.addOurs(latencies, engine.takeRejectedCount());
                    } else {
                        timings.addPeer(latencies);
                    }
                }
                timings.sawHiccup(hiccups.takeMillis());
            }
        }
        return timings;
    }

    private Histogram round(OpenLoop load, Pipe pipe, Observer seen, int roundSeconds) throws Exception {
        var round = new Round(roundNumber++, (int) (rate * roundSeconds));
        seen.begin(round);
        load.run(round, pipe);
        try {
            return round.await(SILENCE_MAX_SECONDS);
        } finally {
            seen.requireAlive();
        }
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
