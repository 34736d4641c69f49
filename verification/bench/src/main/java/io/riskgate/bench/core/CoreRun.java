package io.riskgate.bench.core;

import io.riskgate.bench.HiccupMeter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark in a fork of its own, round after round; every other round backwards, so that drift cancels.
 * Forks compile in the foreground: warm-up then depends on how often a method has run, not on what else the machine
 * does.
 */
final class CoreRun {
    static final Effort SHORT = new Effort(1, 2, 1000, 3, 400);
    static final Effort FULL = new Effort(4, 4, 1000, 5, 1000);
    static final String PEER = "fullRecompute";
    static final String FLOOR = "floor";
    static final List<String> BENCHMARKS = List.of("decide", "whatIf", "reserve", "fill", PEER, FLOOR);

    private final Effort effort;

    /** How long to measure. */
    record Effort(int rounds, int warmups, int warmupMillis, int iterations, int iterationMillis) {}

    CoreRun(Effort effort) {
        this.effort = effort;
    }

    CoreTimings measure(List<CoreSize> sizes) throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true");
        var timings = new CoreTimings();
        try (var hiccups = new HiccupMeter()) {
            for (int round = 0; round < effort.rounds(); round++) {
                for (CoreSize size : sizes) {
                    List<String> names = new ArrayList<>(BENCHMARKS);
                    if (round % 2 == 1) {
                        Collections.reverse(names);
                    }
                    for (String name : names) {
                        System.err.printf("round %d of %d, %s, %s%n", round + 1, effort.rounds(), size, name);
                        timings.add(name, size, fork(name, size));
                    }
                }
            }
            timings.hiccupMillis = hiccups.takeMillis();
        }
        return timings;
    }

    private RunResult fork(String name, CoreSize size) throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\Q" + CoreBenchmarks.class.getName() + "." + name + "\\E$")
                .param("size", size.toString())
                .forks(1)
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.warmupMillis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.iterationMillis()))
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .jvmArgsPrepend("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle();
    }
}
