package io.riskgate.suite.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.testkit.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Halts the whole firm under load on three brokers with two engines, again and again: a third of the times an engine is
 * killed as soon as the marker is seen, a third of the times the tasks are just moving between engines.
 *
 * <p>Three trials by default. Many are spread over several days, each on a cluster of its own and judged by itself: a
 * day is held in memory, and an engine that was killed restores all of it. The heavy run, about twenty seconds a trial
 * on two quiet cores:
 * {@code ./mvnw -pl verification/suite -am verify -Dtest=HaltUnderLoadTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Driskgate.halt.trials=200 -Driskgate.halt.seed=7 -Driskgate.halt.budget.minutes=90}.
 */
class HaltUnderLoadTest {
    private static final int TRIALS = Integer.getInteger("riskgate.halt.trials", 3);
    private static final long SEED = Long.getLong("riskgate.halt.seed", 20261121L);

    private static final int TRIALS_A_DAY = Integer.getInteger("riskgate.halt.trials.a.day", 25);

    /** No trial begins later than this; a run that has not shown all its trials by then fails. */
    private static final long BUDGET_MINUTES = Long.getLong("riskgate.halt.budget.minutes", 60);

    @TempDir
    Path directory;

    @Test
    void approves_nothing_behind_the_marker_whatever_happens_to_the_engines() {
        System.out.println("halts under load: " + TRIALS + " trials with seed " + SEED);
        long endNanos = System.nanoTime() + Duration.ofMinutes(BUDGET_MINUTES).toNanos();
        List<HaltTrial> trials = new ArrayList<>();
        for (int day = 0; trials.size() < TRIALS && System.nanoTime() < endNanos; day++) {
            trade(day, trials, endNanos);
        }
        System.out.println("halts under load: " + trials.size() + " trials; " + HaltTimes.of(trials));
        assertThat(trials).as("trials within the budget").hasSize(TRIALS).allSatisfy(trial -> {
            assertThat(trial.approvalsBehindMarker()).isZero();
            assertThat(trial.rejectionsSeen()).isPositive();
        });
    }

    private void trade(int number, List<HaltTrial> trials, long endNanos) {
        int until = Math.min(TRIALS, (number + 1) * TRIALS_A_DAY);
        try (HaltedDay day = HaltedDay.start(directory.resolve("day-" + number), SEED + number)) {
            while (trials.size() < until && System.nanoTime() < endNanos) {
                HaltTrial.Kind kind = HaltTrial.Kind.values()[trials.size() % HaltTrial.Kind.values().length];
                trials.add(day.run(kind));
                System.out.println("halts under load: trial " + trials.size() + " " + trials.get(trials.size() - 1));
            }
            day.settle();
            System.out.println("halts under load: day " + (number + 1) + ", " + day);
            assertThat(Ledger.faults(day.log(), day.wire())).isEmpty();
        }
    }
}
