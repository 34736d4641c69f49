package io.riskgate.enforcement.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.kill.KillLatch.Cause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsThrownTest {
    private static final int WINDOW_DAYS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void takes_whatever_an_event_may_hold(long seed) {
        System.out.println("extreme inputs out of seed " + seed);
        var inputs = new ExtremeInputs(seed, seed % 2 == 0 ? 2 : 50);
        var rows = new RowsInMemory(WINDOW_DAYS);
        var core = new PartitionCore(new PartitionState(WINDOW_DAYS), rows);
        for (int i = 0; i < 5_000; i++) {
            RiskEvent event = inputs.next();
            Step step;
            try {
                step = core.step(event);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " input " + i + " " + event, e);
            }
            rows.write(step);
            failuresOf(step)
                    .forEach(failure -> assertThat(failure)
                            .as("seed %d input %s", seed, event)
                            .containsAnyOf("ArithmeticException", "must be finite", "must compare finite numbers"));
            if (event instanceof OrderSubmitted order) {
                List<Output.DecisionMade> answers = GivenPortfolio.answers(step);
                assertThat(answers).as("answers to %s", order).hasSize(1);
            }
            if (i % 500 == 0) {
                assertThat(rows.rebuilt()).as("seed %d input %d", seed, i).isNotNull();
            }
        }
    }

    /** A failure that absurd numbers do not excuse is a bug that the nets in the core have hidden. */
    private static List<String> failuresOf(Step step) {
        List<String> failures = new ArrayList<>();
        for (Output output : step.outputs()) {
            if (output instanceof Output.TradingHalted halted && halted.latch().cause() == Cause.FOLD_FAILED) {
                failures.add(halted.latch().reason());
            }
            if (output instanceof Output.DecisionMade answer) {
                answer.decision().results().stream()
                        .map(CheckResult::detail)
                        .filter(detail -> detail.startsWith("failed: "))
                        .forEach(failures::add);
            }
        }
        return failures;
    }

    @Test
    void approves_something_among_the_extremes_so_that_reservations_are_met() {
        var inputs = new ExtremeInputs(1, 50);
        var rows = new RowsInMemory(WINDOW_DAYS);
        var core = new PartitionCore(new PartitionState(WINDOW_DAYS), rows);
        int approved = 0;
        for (int i = 0; i < 20_000; i++) {
            Step step = core.step(inputs.next());
            rows.write(step);
            for (Output.DecisionMade answer : GivenPortfolio.answers(step)) {
                approved += answer.decision().isApproved() && answer.decision().terms() != null ? 1 : 0;
            }
        }
        assertThat(approved).isPositive();
    }

    @Test
    void lets_a_failing_store_through_because_it_is_the_shells_matter() {
        var core = new PartitionCore(new PartitionState(WINDOW_DAYS), new PartitionMemory() {
            @Override
            public Decision decisionOf(String orderId) {
                throw new IllegalStateException("the store is closed");
            }

            @Override
            public String fingerprintOf(String executionId) {
                throw new IllegalStateException("the store is closed");
            }
        });

        assertThatThrownBy(() -> core.step(GivenPortfolio.order("ACME", "1"))).hasMessage("the store is closed");
        assertThat(core.state().latches().all()).isEmpty();
    }
}
