package io.riskgate.enforcement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.kill.KillLatch;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code -Driskgate.orders=1000000} runs the million, {@code -Driskgate.seed=...} another one. */
class ApprovalsKeepLimitsTest {
    private static final int ORDERS_A_RUN = 5_000;

    @Test
    void approves_nothing_that_breaks_a_hard_limit_or_leaves_an_enforcing_sensor_in_breach() {
        int orders = Integer.getInteger("riskgate.orders", 10_000);
        long seed = Long.getLong("riskgate.seed", 20_261_122L);
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (int done = 0; done < orders; done += ORDERS_A_RUN, seed++) {
            System.out.println("orders out of seed " + seed);
            new Run(outcomes)
                    .all(
                            new RandomPolicies(seed).over(RandomInputs.inputs(seed, Math.min(ORDERS_A_RUN, orders))),
                            seed);
        }
        System.out.println("outcomes " + outcomes);
        assertThat(outcomes.keySet())
                .as("the inputs must reach what the test is about")
                .contains("NONE", "SENSORS", "RESTRICTED", "INSTRUMENT_LIMIT", "less than asked", "halted by a sensor");
    }

    /** One partition and its plain twin. */
    private static final class Run {
        private final TreeMap<String, Integer> outcomes;
        private final RowsInMemory rows = new RowsInMemory(Comparison.WINDOW_DAYS);
        private final PartitionCore core = new PartitionCore(new PartitionState(Comparison.WINDOW_DAYS), rows);
        private final PlainPartition plain =
                new PlainPartition(new PlainMarket(Comparison.WINDOW_DAYS), new PlainRisk());

        Run(TreeMap<String, Integer> outcomes) {
            this.outcomes = outcomes;
        }

        void all(List<RiskEvent> events, long seed) {
            for (int i = 0; i < events.size(); i++) {
                RiskEvent event = events.get(i);
                Step step = core.step(event);
                rows.write(step);
                if (event instanceof OrderSubmitted order) {
                    take(order, step, "seed " + seed + ", input " + i + " " + order);
                } else {
                    event.dispatch(plain);
                }
            }
        }

        private void take(OrderSubmitted order, Step step, String place) {
            Output.DecisionMade answer = GivenPortfolio.answers(step).get(0);
            if (answer.repeated()) {
                return;
            }
            Decision decision = answer.decision();
            count(decision.reason());
            if (decision.isApproved()) {
                assertThat(PlainPromises.broken(plain, decision, order))
                        .as(place + " approved for " + decision.approvedQuantity())
                        .isEmpty();
                if (!decision.approvedQuantity().equals(order.terms().quantity())) {
                    count("less than asked");
                }
            }
            plain.answered(order, decision.isApproved(), decision.approvedQuantity());
            for (KillLatch latch : core.state().latches().all()) {
                if (latch.cause() == KillLatch.Cause.SENSOR
                        && plain.halted.add(latch.scope().toString())) {
                    count("halted by a sensor");
                }
            }
        }

        private void count(String outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }
}
