package io.riskgate.stress.optimize;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.stress.optimize.SearchPlan.Candidate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/**
 * Every candidate folded once through the whole history; searches only decide which days count.
 *
 * <p>The first candidate is the standard one, the limits to beat.
 */
public final class CandidateRecords {
    private static final double CAPITAL = 10_000_000;
    private static final int REGIME_DAYS_MIN = 120;

    private final DailyPanel panel;
    private final SearchPlan plan;
    private final List<Candidate> candidates;
    private final List<TrackRecord> records = new ArrayList<>();
    private final boolean[] isVolatile;

    private CandidateRecords(DailyPanel panel, SearchPlan plan) {
        this.panel = panel;
        this.plan = plan;
        this.candidates = plan.candidates();
        this.isVolatile = MarketMood.of(panel);
    }

    /** Folds every candidate on so many threads; the result does not depend on their number. */
    public static CandidateRecords fold(DailyPanel panel, SearchPlan plan, int threads) {
        var records = new CandidateRecords(panel, plan);
        records.foldAll(threads);
        return records;
    }

    private void foldAll(int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CounterfactualFold.Result>> running = new ArrayList<>();
            for (Candidate candidate : candidates) {
                running.add(workers.submit(
                        () -> new CounterfactualFold(panel, limits(candidate)).run(new WishBook(panel))));
            }
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

    DailyPanel panel() {
        return panel;
    }

    SearchPlan plan() {
        return plan;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    TrackRecord record(int candidate) {
        return records.get(candidate);
    }

    /** Whether the market was volatile on a day, by what was known on it. */
    boolean isVolatile(int day) {
        return isVolatile[day];
    }

    /** The candidate with the best score over the training days; where every one fell too far the standard stays. */
    int choose(IntPredicate trains, boolean mood) {
        int alike = 0;
        for (int day = 0; day < panel.days(); day++) {
            alike += trains.test(day) && isVolatile[day] == mood ? 1 : 0;
        }
        boolean conditioned = alike >= REGIME_DAYS_MIN;
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            TrackRecord record = records.get(i);
            double fall = record.drawdown(0, panel.days(), trains);
            double sharpe = record.sharpe(
                    0, panel.days(), day -> trains.test(day) && (!conditioned || isVolatile[day] == mood));
            double score = sharpe - plan.drawdownWeight() * fall;
            if (fall <= plan.drawdownMax() && score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return Math.max(best, 0);
    }

    /** Place of a candidate over some days, 1 = best of all. */
    int rank(int candidate, IntPredicate counts) {
        double mine = records.get(candidate).sharpe(0, panel.days(), counts);
        int rank = 1;
        for (TrackRecord other : records) {
            rank += other.sharpe(0, panel.days(), counts) > mine ? 1 : 0;
        }
        return rank;
    }

    /** Sharpe ratio of each candidate over the whole history, by the day. */
    double[] dailySharpes() {
        double[] sharpes = new double[records.size()];
        for (int i = 0; i < sharpes.length; i++) {
            sharpes[i] = records.get(i).sharpe(0, panel.days(), day -> true) / Math.sqrt(252);
        }
        return sharpes;
    }
}
