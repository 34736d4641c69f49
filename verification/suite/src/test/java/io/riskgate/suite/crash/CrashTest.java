package io.riskgate.suite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the engine's process under load, again and again, and then asks the ledger.
 *
 * <p>Three kills by default. The heavy run, about eight seconds a kill:
 * {@code ./mvnw -pl verification/suite -am verify -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Driskgate.crash.cycles=20 -Driskgate.crash.seed=7}.
 */
class CrashTest {
    private static final int SIGKILL_EXIT_CODE = 128 + 9;
    private static final int CYCLES = Integer.getInteger("riskgate.crash.cycles", 3);
    private static final long SEED = Long.getLong("riskgate.crash.seed", 20261121L);

    @TempDir
    Path directory;

    @Test
    void keeps_the_ledger_exact_when_the_engine_is_killed_under_load() {
        System.out.println("crash test: " + CYCLES + " kills with seed " + SEED);
        try (CrashedDay day = CrashedDay.start(BrokerFixture.shared(), directory, SEED)) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                day.tradeUntilBusy();
                if (cycle == 1) {
                    day.halt();
                }
                assertThat(day.killWhileBusy()).isEqualTo(SIGKILL_EXIT_CODE);
                day.restart();
                assertThat(day.answersAfterRestart()).isPositive();
            }
            assertThat(day.refusalsByLatchAfterRestart()).isPositive();
            day.resumeByTwo();
            day.settle();
            System.out.println("crash test: " + day);
            assertThat(day.restartsSeenInAudit()).isGreaterThanOrEqualTo(CYCLES);
            assertThat(day.approvalsAfterResume()).isPositive();
            assertThat(Ledger.faults(day.log(), day.wire())).isEmpty();
        }
    }
}
