package io.riskgate.bench.e2e;

import com.github.freva.asciitable.AsciiTable;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.cluster.KeptSchemas;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayReport;
import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.app.service.EngineSettings.Tuning;
import io.riskgate.bench.HiccupMeter;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code riskgate bench replay}: the engine under load, alone and beside a replay of its own history, in turns. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Latency of live decisions while a replay of their history runs on the same machine and broker,"
                + " beside the same without it.")
public final class BesideReplayCommand implements Callable<Integer> {
    private static final long SILENCE_MAX_SECONDS = 20;
    private static final int WARM_UP_SECONDS = 30;
    private static final double[] PERCENTILES = {50, 99, 99.9, 100};
    private static final String[] HEADERS = {"", "orders", "p50 ms", "p99 ms", "p99.9 ms", "max ms"};

    @Option(names = "--rate", defaultValue = "500", description = "Orders a second, default ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of a round, default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--pairs", defaultValue = "8", description = "Rounds of each kind, default ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--commit-millis",
            defaultValue = "10",
            description = "Commit interval of the engine, default ${DEFAULT-VALUE}.")
    private long commitMillis;

    @Option(
            names = "--inputs-per-second",
            defaultValue = "" + ReplayRun.Options.BESIDE_AN_ENGINE,
            description = "Inputs the replay folds a second, 0 for no limit, default ${DEFAULT-VALUE}.")
    private double pace;

    private int roundNumber;

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("riskgate-bench-");
        String registryUrl = "mock://bench-" + UUID.randomUUID();
        try (SeparateBroker broker = SeparateBroker.start(directory);
                SchemaRegistry registry = SchemaRegistry.open(registryUrl)) {
            var tuning = new Tuning(1, commitMillis, 0, Tuning.STANDARD.rocksBudgetBytes());
            var settings = EngineSettings.of(broker.bootstrapServers(), registryUrl, directory.resolve("engine"))
                    .withInstance("riskgate-bench", "engine-1")
                    .withTuning(tuning);
            try (var engine = new RiskgatePipe(settings, new DecisionCodec(new WireFormat(registry)));
                    var writer = new TopicWriter(broker.bootstrapServers());
                    var market = new LiveMarket(writer, new WireFormat(registry));
                    var seen = new Observer(broker.bootstrapServers(), engine)) {
                market.open();
                var load = new OpenLoop(writer, new OrderCodec(new WireFormat(registry)), rate);
                System.err.println("warming up");
                round(load, engine, seen, WARM_UP_SECONDS);
                Path schemas = directory.resolve("schemas.json");
                KeptSchemas.write(registry, schemas);
                try (var replay = Neighbor.start(broker.bootstrapServers(), schemas, directory, pace)) {
                    // The seconds in which a new process compiles itself are no part of a long replay.
                    round(load, engine, seen, WARM_UP_SECONDS);
                    rounds(load, engine, seen, replay);
                }
            }
        } finally {
            EndToEndCommand.delete(directory);
        }
        return 0;
    }

    private void rounds(OpenLoop load, RiskgatePipe engine, Observer seen, Neighbor replay) throws Exception {
        var timings = new EndToEndTimings();
        Duration busyBefore = replay.processorTime();
        try (var hiccups = new HiccupMeter()) {
            for (int pair = 0; pair < pairs; pair++) {
                System.err.printf("pair %d of %d%n", pair + 1, pairs);
                for (boolean replays : pair % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                    replay.letRun(replays);
                    Histogram latencyMicros = round(load, engine, seen, seconds);
                    if (replays) {
                        timings.addOurs(latencyMicros, engine.takeRejectedCount());
                    } else {
                        timings.addPeer(latencyMicros);
                    }
                    replay.requireAlive();
                }
                timings.sawHiccup(hiccups.takeMillis());
            }
        }
        print(timings);
        double busySeconds = replay.processorTime().minus(busyBefore).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "The replay took %.0f %% of a processor in its rounds. Its last words: %s%n",
                100 * busySeconds / (pairs * seconds),
                replay.lastWords());
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

    private static void print(EndToEndTimings timings) {
        List<String[]> rows = new ArrayList<>();
        rows.add(row("beside a replay", timings.total(true)));
        rows.add(row("alone", timings.total(false)));
        String[] ratios = new String[HEADERS.length];
        ratios[0] = "ratio, median of rounds";
        ratios[1] = "";
        for (int i = 0; i < PERCENTILES.length; i++) {
            ratios[2 + i] = String.format(
                    Locale.ROOT, "%.3fx", timings.ratios(PERCENTILES[i]).median());
        }
        rows.add(ratios);
        System.out.println(AsciiTable.getTable(HEADERS, rows.toArray(String[][]::new)));
        System.out.printf(
                Locale.ROOT,
                "Longest pause of this process: %.0f ms. Decisions other than approvals: %d.%n",
                timings.hiccupMillis(),
                timings.rejectedCount());
    }

    private static String[] row(String name, Histogram latencyMicros) {
        String[] row = new String[HEADERS.length];
        row[0] = name;
        row[1] = Long.toString(latencyMicros.getTotalCount());
        for (int i = 0; i < PERCENTILES.length; i++) {
            row[2 + i] = String.format(Locale.ROOT, "%.2f", latencyMicros.getValueAtPercentile(PERCENTILES[i]) / 1e3);
        }
        return row;
    }

    /**
     * A replay in a process of its own, started as the audit page says, over and over; stopped and continued between
     * rounds, so that a round sees a replay that has long been under way.
     */
    private record Neighbor(Process process, Path output) implements AutoCloseable {
        private static Neighbor start(String bootstrapServers, Path schemas, Path directory, double inputsPerSecond)
                throws IOException {
            Path output = directory.resolve("replay.log");
            var command = new ArrayList<>(idlePriority());
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReplayLoop.class.getName(),
                    bootstrapServers,
                    schemas.toString(),
                    Double.toString(inputsPerSecond)));
            return new Neighbor(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.to(output.toFile()))
                            .start(),
                    output);
        }

        /** On Linux only what no other process wants, elsewhere the lowest priority. */
        private static List<String> idlePriority() {
            return Files.isExecutable(Path.of("/usr/bin/chrt"))
                    ? List.of("chrt", "--idle", "0")
                    : List.of("nice", "-n", "19");
        }

        private void letRun(boolean runs) throws IOException, InterruptedException {
            var signal = List.of("kill", runs ? "-CONT" : "-STOP", Long.toString(process.pid()));
            if (new ProcessBuilder(signal).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(signal + " failed");
            }
        }

        private Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** Fails if the replay has ended, which it does on a difference. */
        private void requireAlive() throws IOException {
            if (!process.isAlive()) {
                throw new IllegalStateException("the replay ended: " + Files.readString(output));
            }
        }

        private String lastWords() throws IOException {
            List<String> lines = Files.readAllLines(output);
            return lines.isEmpty() ? "no replay came to its end" : lines.get(lines.size() - 1);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** The process beside the engine. */
    public static final class ReplayLoop {
        private ReplayLoop() {}

        /** Replays all history until it is ended; takes the brokers, the file of schemas and inputs a second. */
        public static void main(String[] args) {
            SchemaRegistry registry = SchemaRegistry.open("mock://replay-loop");
            KeptSchemas.load(registry, Path.of(args[1]));
            var options = new ReplayRun.Options(
                    ReplayRange.ALL, Optional.empty(), Optional.empty(), Long.MAX_VALUE, Double.parseDouble(args[2]));
            Map<String, Object> connection = Map.of("bootstrap.servers", args[0]);
            while (true) {
                ReplayReport report = new ReplayRun(connection, registry, EngineSettings.WINDOW_DAYS, options)
                        .run(tally -> System.out.println("partition " + tally.partition() + ": " + tally.recordCount()
                                + " records " + (tally.difference() == null ? "equal" : "and a difference")));
                if (!report.isEqual()) {
                    throw new IllegalStateException("the replay beside the engine differs from what the engine did");
                }
                System.out.println("the whole history so far replays equal: " + report.recordCount() + " records");
            }
        }
    }
}
