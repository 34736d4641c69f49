package io.riskgate.suite.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.testkit.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Halts the whole firm under load on three brokers with two engines, again and again: a third of the times an engine is
 * killed as soon as the marker is seen, a third of the times the tasks are just moving between engines.
 *
 * <p>Three trials by default. The heavy run, about twenty seconds a trial on two quiet cores:
 * {@code ./mvnw -pl verification/suite -am verify -Dtest=HaltUnderLoadTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Driskgate.halt.trials=200 -Driskgate.halt.seed=7 -Driskgate.halt.budget.minutes=90}.
 */
class HaltUnderLoadTest {
    private static final int TRIALS = Integer.getInteger("riskgate.halt.trials", 3);
    private static final long SEED = Long.getLong("riskgate.halt.seed", 20261121L);

    /** No trial begins later than this; what has been run by then is what is judged and printed. */
    private static final long BUDGET_MINUTES = Long.getLong("riskgate.halt.budget.minutes", 60);

    @TempDir
    Path directory;

    @Test
    void approves_nothing_behind_the_marker_whatever_happens_to_the_engines() {
        System.out.println("halts under load: " + TRIALS + " trials with seed " + SEED);
        long endNanos = System.nanoTime() + Duration.ofMinutes(BUDGET_MINUTES).toNanos();
        try (HaltedDay day = HaltedDay.start(directory, SEED)) {
            for (int trial = 0; trial < TRIALS && System.nanoTime() < endNanos; trial++) {
                HaltTrial.Kind kind = HaltTrial.Kind.values()[trial % HaltTrial.Kind.values().length];
                System.out.println("halts under load: trial " + (trial + 1) + " " + day.run(kind));
            }
            day.settle();
            System.out.println("halts under load: " + day);
            assertThat(day.trials()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(trial -> {
                assertThat(trial.approvalsBehindMarker()).isZero();
                assertThat(trial.rejectionsSeen()).isPositive();
            });
            assertThat(Ledger.faults(day.log(), day.wire())).isEmpty();
        }
    }
}
