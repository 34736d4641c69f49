package io.riskgate.stress.optimize;

import io.riskgate.stress.optimize.SearchPlan.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses limits on past years and judges them on the next, again and again.
 *
 * <p>In a fold the candidate with the best training score is chosen, days between training and test belong to neither,
 * and a candidate that fell too far in training is out. Where enough training days look like today's market (calm or
 * volatile, by the market's own past), only those count: the choice is conditioned on the regime.
 */
public final class WalkForward {
    private final CandidateRecords records;

    public WalkForward(CandidateRecords records) {
        this.records = records;
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
     * @param outOfSample all test days joined
     * @param proposal the candidate that the last training window would choose
     */
    public record Verdict(List<Fold> folds, int candidateCount, OutOfSample outOfSample, Candidate proposal) {}

    public Verdict run() {
        SearchPlan plan = records.plan();
        int days = records.panel().days();
        List<Fold> folds = new ArrayList<>();
        List<Double> chosenDays = new ArrayList<>();
        List<Double> standardDays = new ArrayList<>();
        int step = plan.trainDays() + plan.purgeDays();
        for (int from = 0; from + step + plan.testDays() <= days; from += plan.testDays()) {
            int chosen = choose(from);
            folds.add(fold(chosen, from));
            for (int day = from + step; day < from + step + plan.testDays(); day++) {
                chosenDays.add(records.record(chosen).at(day));
                standardDays.add(records.record(0).at(day));
            }
        }
        double meanRank = folds.stream().mapToInt(Fold::chosenRank).average().orElse(0);
        var outOfSample = OutOfSample.of(array(chosenDays), array(standardDays), meanRank, records.dailySharpes());
        Candidate proposal = records.candidates().get(choose(days - plan.trainDays()));
        return new Verdict(folds, records.candidates().size(), outOfSample, proposal);
    }

    private int choose(int from) {
        int to = from + records.plan().trainDays();
        return records.choose(day -> day >= from && day < to, records.isVolatile(to - 1));
    }

    private Fold fold(int chosen, int trainFrom) {
        SearchPlan plan = records.plan();
        int trainTo = trainFrom + plan.trainDays();
        int from = trainTo + plan.purgeDays();
        int to = from + plan.testDays();
        TrackRecord record = records.record(chosen);
        List<LocalDate> dates = records.panel().dates();
        return new Fold(
                dates.get(from),
                dates.get(to - 1),
                records.isVolatile(trainTo - 1),
                records.candidates().get(chosen),
                record.sharpe(trainFrom, trainTo, day -> true),
                record.sharpe(from, to, day -> true),
                record.totalReturn(from, to),
                record.drawdown(from, to, day -> true),
                records.record(0).sharpe(from, to, day -> true),
                records.rank(chosen, day -> day >= from && day < to));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
