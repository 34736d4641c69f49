package io.riskgate.stress.optimize;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.stress.optimize.SearchPlan.Candidate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Chooses limits on past years and judges them on the next, again and again.
 *
 * <p>Every candidate is folded once through the whole history; windows only decide which days count. In a fold the
 * candidate with the best training score is chosen, days between training and test belong to neither, and a candidate
 * that fell too far in training is out. Where enough training days look like today's market (calm or volatile, by the
 * market's own past), only those count: the choice is conditioned on the regime.
 */
public final class WalkForward {
    private static final double CAPITAL = 10_000_000;
    private static final int REGIME_DAYS_MIN = 120;

    private final DailyPanel panel;
    private final SearchPlan plan;
    private final List<Candidate> candidates;
    private final List<TrackRecord> records = new ArrayList<>();
    private final boolean[] isVolatile;

    public WalkForward(DailyPanel panel, SearchPlan plan) {
        this.panel = panel;
        this.plan = plan;
        this.candidates = plan.candidates();
        this.isVolatile = MarketMood.of(panel);
    }

    /**
     * One step.
     *
     * @param chosenRank where the chosen candidate came in the test, 1 = best of all
     */
    public record Fold(
            LocalDate testFrom,
            LocalDate testTo,
            boolean isVolatile,
            Candidate chosen,
            double trainSharpe,
            double testSharpe,
            double testReturn,
            double testDrawdown,
            double standardSharpe,
            int chosenRank) {}

    /**
     * What came of all steps.
     *
     * @param chosenSharpe out of sample, all test days joined
     * @param deflatedProbability probability that the chosen track record is above the best of as many worthless ones
     * @param differenceT t statistic of the daily difference between chosen and standard
     * @param proposal the candidate that the last training window would choose
     */
    public record Verdict(
            List<Fold> folds,
            int candidateCount,
            double chosenSharpe,
            double standardSharpe,
            double chosenDrawdown,
            double standardDrawdown,
            double deflatedProbability,
            double differenceT,
            Candidate proposal) {}

    /** Runs the search on so many threads; the result does not depend on their number. */
    public Verdict run(int threads) {
        foldAll(threads);
        List<Fold> folds = new ArrayList<>();
        List<Double> chosenDays = new ArrayList<>();
        List<Double> standardDays = new ArrayList<>();
        int step = plan.trainDays() + plan.purgeDays();
        int from = 0;
        for (; from + step + plan.testDays() <= panel.days(); from += plan.testDays()) {
            int testFrom = from + step;
            int testTo = testFrom + plan.testDays();
            int chosen = choose(from, from + plan.trainDays());
            folds.add(fold(chosen, from, testFrom, testTo));
            for (int day = testFrom; day < testTo; day++) {
                chosenDays.add(records.get(chosen).at(day));
                standardDays.add(records.get(0).at(day));
            }
        }
        Candidate proposal = candidates.get(choose(panel.days() - plan.trainDays(), panel.days()));
        return verdict(folds, chosenDays, standardDays, proposal);
    }

    private void foldAll(int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CounterfactualFold.Result>> running = new ArrayList<>();
            for (Candidate candidate : candidates) {
                running.add(workers.submit(
                        () -> new CounterfactualFold(panel, limits(candidate)).run(new WishBook(panel))));
            }
            records.clear();
            for (Future<CounterfactualFold.Result> one : running) {
                records.add(new TrackRecord(one.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fold failed: " + e.getCause(), e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Everything but the searched limits is so wide that it does not matter. */
    static LimitSet limits(Candidate candidate) {
        Money wide = Money.of(new BigDecimal("100000000000"));
        Money valueAtRisk = Money.of(
                BigDecimal.valueOf(candidate.valueAtRisk99Share() * CAPITAL).setScale(2, RoundingMode.HALF_EVEN));
        return new LimitSet(
                "book",
                "USD",
                Money.of(BigDecimal.valueOf(CAPITAL)),
                new LimitSet.OrderLimits(
                        Quantity.parse("1000000000"), wide, 1.0, 345_600_000L, 86_400_000L, 86_400_000L),
                new LimitSet.ExposureLimits(wide, wide, candidate.leverageMax(), 0.99),
                new LimitSet.TailLimits(valueAtRisk, valueAtRisk, wide, wide),
                RiskModel.STANDARD,
                "optimizer",
                "simulation");
    }

    private int choose(int from, int to) {
        boolean mood = isVolatile[to - 1];
        int alike = 0;
        for (int day = from; day < to; day++) {
            alike += isVolatile[day] == mood ? 1 : 0;
        }
        boolean conditioned = alike >= REGIME_DAYS_MIN;
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            TrackRecord record = records.get(i);
            double fall = record.drawdown(from, to);
            double score = record.sharpe(from, to, day -> !conditioned || isVolatile[day] == mood)
                    - plan.drawdownWeight() * fall;
            if (fall <= plan.drawdownMax() && score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return Math.max(best, 0); // where every one fell too far the standard stays
    }

    private Fold fold(int chosen, int trainFrom, int testFrom, int testTo) {
        TrackRecord record = records.get(chosen);
        double mine = record.sharpe(testFrom, testTo, day -> true);
        int rank = 1;
        for (TrackRecord other : records) {
            rank += other.sharpe(testFrom, testTo, day -> true) > mine ? 1 : 0;
        }
        return new Fold(
                panel.dates().get(testFrom),
                panel.dates().get(testTo - 1),
                isVolatile[testFrom - plan.purgeDays() - 1],
                candidates.get(chosen),
                record.sharpe(trainFrom, trainFrom + plan.trainDays(), day -> true),
                mine,
                record.totalReturn(testFrom, testTo),
                record.drawdown(testFrom, testTo),
                records.get(0).sharpe(testFrom, testTo, day -> true),
                rank);
    }

    private Verdict verdict(List<Fold> folds, List<Double> chosenDays, List<Double> standardDays, Candidate proposal) {
        double[] chosen = array(chosenDays);
        double[] standard = array(standardDays);
        double[] difference = new double[chosen.length];
        for (int day = 0; day < difference.length; day++) {
            difference[day] = chosen[day] - standard[day];
        }
        double[] trials = new double[records.size()];
        for (int i = 0; i < trials.length; i++) {
            trials[i] = records.get(i).sharpe(0, panel.days(), day -> true) / Math.sqrt(252);
        }
        return new Verdict(
                folds,
                candidates.size(),
                DeflatedSharpe.annual(chosen),
                DeflatedSharpe.annual(standard),
                DeflatedSharpe.drawdown(chosen),
                DeflatedSharpe.drawdown(standard),
                DeflatedSharpe.probability(chosen, trials),
                DeflatedSharpe.daily(difference) * Math.sqrt(difference.length),
                proposal);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
