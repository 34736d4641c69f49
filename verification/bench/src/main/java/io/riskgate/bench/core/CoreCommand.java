package io.riskgate.bench.core;

import io.riskgate.bench.MetricLine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code riskgate bench core}: proves the figures equal, times them, prints the table. */
@Command(
        name = "core",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Time to decide one order, beside a plain Java recompute of the same figures and one pass over memory.")
public final class CoreCommand implements Callable<Integer> {
    @Option(names = "--short", description = "One round of a few seconds each, about 75 s in all, instead of three.")
    private boolean shortRun;

    @Option(names = "--sizes", split = ",", description = "Instruments/days, default 6/60,50/250,500/250.")
    private List<String> sizes =
            CoreSize.STANDARD.stream().map(CoreSize::toString).toList();

    @Option(names = "--json", description = "Where one JSON line a metric goes, default ${DEFAULT-VALUE}.")
    private Path json = Path.of(System.getProperty("riskgate.home", "."), ".riskgate", "bench", "core.jsonl");

    @Override
    public Integer call() throws Exception {
        List<CoreSize> wanted = sizes.stream().map(CoreSize::parse).toList();
        for (CoreSize size : wanted) {
            double difference = Agreement.check(new CoreWorld(size, CoreBenchmarks.SEED));
            System.err.printf(
                    "%s: core and full recompute agree, largest relative difference %.1e%n", size, difference);
        }
        CoreTimings timings = new CoreRun(shortRun ? CoreRun.SHORT : CoreRun.FULL).measure(wanted);
        System.out.println(CoreTable.of(timings, wanted));
        MetricLine.write(json, CoreTable.lines(timings, wanted));
        System.err.println("one JSON line a metric: " + json);
        return 0;
    }
}
