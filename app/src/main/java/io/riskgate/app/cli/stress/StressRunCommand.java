package io.riskgate.app.cli.stress;

import io.riskgate.app.analysis.PriceHistory;
import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.app.service.BuildVersion;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.StressJob;
import io.riskgate.stress.io.StressJobSettings;
import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.RealHistory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the stress job once under a name. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Stresses every portfolio and publishes the results; a run id is published once at most.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:published now or before", "1:failed, nothing published", "2:wrong usage"})
public final class StressRunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--run-id", paramLabel = "ID", description = "Name of the run (default: stress-TODAY).")
    private String runId = "stress-" + LocalDate.now(java.time.ZoneOffset.UTC);

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of every random number (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--simulations",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Random scenarios of each generator (default ${DEFAULT-VALUE}).")
    private int simulations;

    @Option(
            names = "--horizon-days",
            defaultValue = "1",
            paramLabel = "DAYS",
            description = "Length of a random scenario (default ${DEFAULT-VALUE}).")
    private int horizonDays;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--window-days",
            defaultValue = "500",
            paramLabel = "DAYS",
            description = "Days of returns that the engine keeps (default ${DEFAULT-VALUE}).")
    private int windowDays;

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Real closes to replay crises on: CSV of Date and a column an instrument; may be given again."
                    + " Currency pairs are replayed on the fixings that come with the program.")
    private List<Path> histories = List.of();

    @Override
    public Integer call() {
        var settings = new StressJobSettings(
                connection.bootstrapServers(),
                runId,
                windowDays,
                scenarios.load(),
                nightly(),
                history(),
                BuildVersion.current());
        try (var registry = connection.openRegistry();
                var progress = new StressProgressBar(System.err)) {
            StressJob.Outcome outcome =
                    new StressJob(settings, new WireFormat(registry), InstantSource.system()).run(progress);
            progress.close();
            spec.commandLine().getOut().println(sentence(outcome));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private NightlySettings nightly() {
        try {
            return new NightlySettings(seed, simulations, horizonDays, threads);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private RealHistory history() {
        var closes = new TreeMap<String, SortedMap<LocalDate, Double>>();
        for (DailyFixing fixing : EcbFixings.load()) {
            fixing.prices()
                    .forEach((pair, price) -> closes.computeIfAbsent(pair, name -> new TreeMap<>())
                            .put(fixing.date(), price.toDouble()));
        }
        for (Path file : histories) {
            PriceHistory prices = PriceHistory.read(file);
            for (int column = 0; column < prices.instruments().size(); column++) {
                var days = new TreeMap<LocalDate, Double>();
                for (int day = 0; day < prices.dates().size(); day++) {
                    days.put(prices.dates().get(day), prices.prices().get(day).get(column));
                }
                closes.put(prices.instruments().get(column), days);
            }
        }
        return new RealHistory(closes);
    }

    private static String sentence(StressJob.Outcome outcome) {
        StressRun run = outcome.run();
        String what = "run %s of seed %d: %d portfolios, %d written and 3 x %d random scenarios, as of %s,"
                + " %d portfolios with a failed scenario, results sha256 %s";
        String text = what.formatted(
                run.getRunId(),
                run.getSeed(),
                run.getPortfolioCount(),
                run.getScenarioCount(),
                run.getSimulationCount(),
                run.getAsOf(),
                run.getFailedPortfolioCount(),
                run.getResultsSha256());
        return outcome.isNew() ? text : text + " (published before; nothing was done)";
    }
}
