package io.riskgate.enforcement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.RowsInMemory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever asks what a decision would be changes no decision. */
class QuestionsChangeNothingTest {
    private static final int ORDERS = 3_000;

    @Test
    void decides_alike_whether_or_not_somebody_asks_before_each_input() {
        long seed = Long.getLong("riskgate.seed", 20_261_123L);
        System.out.println("orders out of seed " + seed);
        List<RiskEvent> events = new RandomPolicies(seed).over(RandomInputs.inputs(seed, ORDERS));
        List<OrderSubmitted> orders = events.stream()
                .filter(OrderSubmitted.class::isInstance)
                .map(OrderSubmitted.class::cast)
                .toList();
        Random random = new Random(seed);
        var asked = new Partition();
        var quiet = new Partition();
        for (RiskEvent event : events) {
            asked.core.wouldDecide(orders.get(random.nextInt(orders.size())));
            Step one = asked.take(event);
            Step other = quiet.take(event);
            assertThat(GivenPortfolio.answers(one)).as("after " + event).isEqualTo(GivenPortfolio.answers(other));
            assertThat(one.changes()).as("rows after " + event).hasSameSizeAs(other.changes());
        }
    }

    @Test
    void answers_what_the_order_then_gets() {
        GivenPortfolio given = GivenPortfolio.standard().holding("ACME", "10", "100.00");
        OrderSubmitted order = GivenPortfolio.order("ACME", "100");

        var imagined = given.wouldDecide(order);

        assertThat(given.decisionOn(order)).isEqualTo(imagined);
    }

    private static final class Partition {
        private final RowsInMemory rows = new RowsInMemory(Comparison.WINDOW_DAYS);
        private final PartitionCore core = new PartitionCore(new PartitionState(Comparison.WINDOW_DAYS), rows);

        Step take(RiskEvent event) {
            Step step = core.step(event);
            rows.write(step);
            return step;
        }
    }
}
