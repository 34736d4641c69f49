package io.riskgate.bench.stress;

import io.riskgate.models.stress.ScenarioGenerator;
import io.riskgate.models.stress.SimulatedLosses;
import io.riskgate.stress.nightly.NightlyRun;
import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.PortfolioStress;
import io.riskgate.stress.nightly.RunProgress;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import io.riskgate.stress.scenario.ScenarioDefinition;
import io.riskgate.stress.scenario.ScenarioSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code riskgate bench stress}: the whole nightly run, then its inner arithmetic beside numpy on the same numbers. */
@Command(
        name = "stress",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Time, memory and throughput of a nightly stress run, beside numpy (python3 with numpy).")
public final class StressCommand implements Callable<Integer> {
    private static final long SEED = 20_260_701L;
    private static final int DAYS = 500;

    @Option(names = "--portfolios", defaultValue = "500", description = "Default ${DEFAULT-VALUE}.")
    private int portfolios;

    @Option(names = "--instruments", defaultValue = "500", description = "Default ${DEFAULT-VALUE}.")
    private int instruments;

    @Option(
            names = "--simulations",
            defaultValue = "10000",
            description = "Of each generator, default ${DEFAULT-VALUE}.")
    private int simulations;

    @Option(names = "--threads", description = "Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--rounds", defaultValue = "3", description = "Best of so many, default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--python", defaultValue = "python3", description = "Python with numpy, default ${DEFAULT-VALUE}.")
    private String python = "";

    @Option(names = "--without-numpy", description = "Only the run itself.")
    private boolean withoutNumpy;

    @Override
    public Integer call() throws Exception {
        StressWorld world = StressWorld.of(portfolios, instruments, DAYS, SEED);
        nightly(world);
        if (!withoutNumpy) {
            besideNumpy(world);
        }
        return 0;
    }

    private void nightly(StressWorld world) {
        var compiler =
                new ScenarioCompiler(ScenarioSet.builtIn(), world.universe().instruments(), SEED);
        List<CompiledScenario> crises = compiler.all().stream()
                .filter(scenario -> scenario.definition().kind() == ScenarioDefinition.Kind.HISTORICAL)
                .toList();
        var settings = new NightlySettings(SEED, simulations, 1, threads);
        var run = new NightlyRun(world.universe(), crises, compiler, settings);
        resetPeaks();
        double best = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        String digest = "";
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long cpuStart = processCpuNanos();
            List<PortfolioStress> results = run.run(world.books(), RunProgress.NONE);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            cpu = Math.min(cpu, (processCpuNanos() - cpuStart) / 1e9);
            digest = Integer.toHexString(results.get(0).simulations().hashCode());
        }
        double scenarios = crises.size() + 3.0 * simulations;
        print(
                "nightly run: %d portfolios x %d instruments, %d crises + 3 x %d random scenarios, %d threads",
                portfolios, instruments, crises.size(), simulations, threads);
        print("  time                        %.2f s (best of %d)", best, rounds);
        print("  processor time              %.2f s over all threads", cpu);
        print("  peak heap                   %.0f MB", peakBytes() / 1e6);
        print("  scenarios x positions / s   %.3g", scenarios * portfolios * instruments / best);
        print("  first book's digest         %s", digest);
    }

    private static void resetPeaks() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peakBytes() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private void besideNumpy(StressWorld world) throws IOException, InterruptedException {
        var generator = new ScenarioGenerator.Normal(NightlySettings.COVARIANCE_DAYS, NightlySettings.DECAY, 1);
        double[][] profits = profits(world, generator.days());
        double[][] losses = new double[portfolios][simulations];
        double best = Double.MAX_VALUE;
        for (int round = 0; round < Math.max(rounds, 3); round++) {
            long start = cpuNanos();
            new SimulatedLosses(generator).fill(SEED, 0, simulations, profits, losses);
            best = Math.min(best, (cpuNanos() - start) / 1e9);
        }
        double draws = drawTime(generator);
        Path directory = Files.createTempDirectory("riskgate-bench-stress-");
        write(directory.resolve("profits.f64"), profits);
        write(directory.resolve("weights.f64"), weights(generator));
        write(directory.resolve("losses.f64"), losses);
        write(directory.resolve("returns.f64"), newest(world, generator.days()));
        write(directory.resolve("exposures.f64"), exposures(world));
        print("same arithmetic, one thread of Java, processor time:");
        print("  draw the weights            %.3f s", draws);
        print("  draw and multiply           %.3f s", best);
        System.out.flush();
        runNumpy(directory, best, draws);
    }

    /** Processor time of this thread: what the arithmetic costs, whatever else the machine does. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private double drawTime(ScenarioGenerator generator) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = cpuNanos();
            weights(generator);
            best = Math.min(best, (cpuNanos() - start) / 1e9);
        }
        return best;
    }

    private double[][] weights(ScenarioGenerator generator) {
        double[][] weights = new double[simulations][generator.days()];
        var draw = new ScenarioGenerator.Draw();
        for (int s = 0; s < simulations; s++) {
            generator.draw(draw.at(SEED, s), weights[s]);
        }
        return weights;
    }

    private static double[][] newest(StressWorld world, int days) {
        double[][] all = world.universe().returns();
        double[][] newest = new double[all.length][];
        for (int i = 0; i < all.length; i++) {
            newest[i] = java.util.Arrays.copyOfRange(all[i], DAYS - days, DAYS);
        }
        return newest;
    }

    private static double[][] exposures(StressWorld world) {
        return world.books().stream().map(book -> book.exposures()).toArray(double[][]::new);
    }

    private static double[][] profits(StressWorld world, int days) {
        double[][] newest = newest(world, days);
        double[][] profits = new double[world.books().size()][days];
        for (int book = 0; book < profits.length; book++) {
            double[] exposures = world.books().get(book).exposures();
            for (int i = 0; i < exposures.length; i++) {
                for (int day = 0; day < days; day++) {
                    profits[book][day] += exposures[i] * newest[i][day];
                }
            }
        }
        return profits;
    }

    private static void write(Path file, double[][] rows) throws IOException {
        try (var channel = Files.newOutputStream(file)) {
            for (double[] row : rows) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * row.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asDoubleBuffer().put(row);
                channel.write(bytes.array());
            }
        }
    }

    private void runNumpy(Path directory, double javaSeconds, double drawSeconds)
            throws IOException, InterruptedException {
        Path script = directory.resolve("stress_numpy.py");
        try (InputStream resource = StressCommand.class.getResourceAsStream("/bench/stress_numpy.py")) {
            if (resource == null) {
                throw new IllegalStateException("the numpy script is missing from the program");
            }
            Files.write(script, resource.readAllBytes());
        }
        Process numpy = new ProcessBuilder(
                        python,
                        script.toString(),
                        directory.toString(),
                        Integer.toString(portfolios),
                        Integer.toString(instruments),
                        Integer.toString(simulations),
                        Integer.toString(NightlySettings.COVARIANCE_DAYS),
                        Double.toString(javaSeconds),
                        Double.toString(javaSeconds - drawSeconds))
                .inheritIO()
                .start();
        if (numpy.waitFor() != 0) {
            throw new IllegalStateException(python + " with numpy could not be run; give --python, or --without-numpy");
        }
        try (var files = Files.list(directory)) {
            files.forEach(StressCommand::delete);
        }
        delete(directory);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }
}
