package io.riskgate.stress.nightly;

import io.riskgate.models.stress.LossTail;
import io.riskgate.models.stress.ScenarioGenerator;
import io.riskgate.models.stress.SimulatedLosses;
import io.riskgate.models.stress.TailSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every book under every random scenario of one generator, on several threads.
 *
 * <p>The scenarios are cut into ranges of fixed size. A range keeps nothing but each book's sum and what may belong to
 * its tail, so memory does not grow with the number of scenarios. Sums are added up in the order of the ranges, and a
 * tail is the same in whatever order it is filled, so the bits do not depend on the number of threads.
 */
final class MonteCarlo {
    /** Scenarios in a range; a multiple of the lanes of one pass. */
    private static final int RANGE = 64 * SimulatedLosses.LANES;
    /** Worst scenarios whose numbers are kept. */
    private static final int WORST = 5;

    private final ScenarioGenerator generator;
    private final NightlySettings settings;
    private final RunProgress progress;
    private final double[][] profits;
    private final double[] allowed;
    private final LossTail[] tails;
    private final double[][] rangeSums;
    private final long[][] rangeBreaches;

    MonteCarlo(
            ScenarioGenerator generator,
            NightlySettings settings,
            RunProgress progress,
            double[][] profits,
            double[] allowed) {
        this.generator = generator;
        this.settings = settings;
        this.progress = progress;
        this.profits = profits;
        this.allowed = allowed;
        int ranges = (settings.simulations() + RANGE - 1) / RANGE;
        this.rangeSums = new double[ranges][];
        this.rangeBreaches = new long[ranges][];
        this.tails = new LossTail[profits.length];
        Arrays.setAll(tails, book -> new LossTail(TailSummary.depth(settings.simulations())));
    }

    /** One outcome a book, in their order. */
    List<SimulationOutcome> run() {
        ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int range = 0; range < rangeSums.length; range++) {
                int number = range;
                running.add(workers.submit(() -> simulate(number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return outcomes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed: " + e.getCause(), e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void simulate(int range) {
        int first = range * RANGE;
        int count = Math.min(RANGE, settings.simulations() - first);
        double[][] losses = new double[profits.length][count];
        new SimulatedLosses(generator).fill(settings.seed(), first, count, profits, losses);
        double[] sums = new double[profits.length];
        long[] breaches = new long[profits.length];
        for (int book = 0; book < profits.length; book++) {
            synchronized (tails[book]) {
                for (int i = 0; i < count; i++) {
                    tails[book].add(losses[book][i], first + (long) i);
                }
            }
            for (double loss : losses[book]) {
                sums[book] += loss;
                breaches[book] += loss > allowed[book] ? 1 : 0;
            }
        }
        rangeSums[range] = sums;
        rangeBreaches[range] = breaches;
        progress.advance(count * (long) profits.length);
    }

    private List<SimulationOutcome> outcomes() {
        List<SimulationOutcome> outcomes = new ArrayList<>();
        for (int book = 0; book < profits.length; book++) {
            double sum = 0;
            long breaches = 0;
            for (int range = 0; range < rangeSums.length; range++) {
                sum += rangeSums[range][book];
                breaches += rangeBreaches[range][book];
            }
            List<Long> worst =
                    Arrays.stream(tails[book].worstScenarios(WORST)).boxed().toList();
            outcomes.add(new SimulationOutcome(
                    generator.label(),
                    tails[book].summary(settings.simulations()),
                    sum / settings.simulations(),
                    breaches,
                    worst));
        }
        return outcomes;
    }
}
