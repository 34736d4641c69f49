package io.riskgate.suite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.EngineHost;
import io.riskgate.testkit.crash.PairHost;
import io.riskgate.testkit.crash.SingleEngineHost;
import io.riskgate.testkit.crash.StackHost;
import io.riskgate.testkit.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the engine's process under load, again and again, and then asks the ledger.
 *
 * <p>Three kills by default. The heavy runs, about eight and fifteen seconds a kill:
 * {@code ./mvnw -pl verification/suite -am verify -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Driskgate.crash.cycles=20 -Driskgate.crash.seed=7}, and with {@code -Driskgate.crash.stack=true} the engine of the
 * stack that {@code ./riskgate up} starts, with {@code -Driskgate.crash.pair=true} two engines in turn. What the ledger
 * checks includes I6: the history with all its kills replays bit for bit.
 */
class CrashTest {
    private static final int CYCLES = Integer.getInteger("riskgate.crash.cycles", 3);
    private static final long SEED = Long.getLong("riskgate.crash.seed", 20261121L);
    private static final Path LAUNCHER = Path.of("../../riskgate");

    @TempDir
    Path directory;

    @Test
    void keeps_the_ledger_exact_when_the_engine_is_killed_under_load() {
        killAndCompare(new SingleEngineHost(BrokerFixture.shared(), directory));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "riskgate.crash.stack",
            matches = "true",
            disabledReason = "the heavy run of a whole stack, with -Driskgate.crash.stack=true")
    void keeps_the_ledger_exact_when_the_engine_of_the_stack_is_killed_under_load() {
        killAndCompare(new StackHost(LAUNCHER, directory.resolve("stack")));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "riskgate.crash.pair",
            matches = "true",
            disabledReason = "the heavy run of two engines, with -Driskgate.crash.pair=true")
    void keeps_the_ledger_exact_when_two_engines_are_killed_in_turn_under_load() {
        killAndCompare(new PairHost(BrokerFixture.shared(), directory));
    }

    private static void killAndCompare(EngineHost host) {
        System.out.println("crash test: " + CYCLES + " kills with seed " + SEED);
        try (CrashedDay day = CrashedDay.start(host, SEED)) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                day.tradeUntilBusy();
                if (cycle == 1) {
                    day.halt();
                }
                day.killWhileBusy();
                day.restart();
                assertThat(day.answersAfterRestart()).isPositive();
                assertThat(day.refusalsByLatchAfterRestart()).isPositive();
                System.out.println("crash test: kill " + cycle + ", latch kept; " + day);
            }
            day.resumeByTwo();
            day.settle();
            System.out.println("crash test: " + day);
            assertThat(day.restartsSeenInAudit()).isGreaterThanOrEqualTo(CYCLES);
            assertThat(day.approvalsAfterResume()).isPositive();
            assertThat(Ledger.faults(day.log(), day.wire())).isEmpty();
        }
    }
}
