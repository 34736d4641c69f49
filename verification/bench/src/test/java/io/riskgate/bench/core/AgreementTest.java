package io.riskgate.bench.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.Output.DecisionMade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    @ParameterizedTest
    @ValueSource(strings = {"6/60", "50/250", "60/500"})
    void finds_the_core_and_the_plain_recompute_equal(String size) {
        assertThat(Agreement.check(new CoreWorld(CoreSize.parse(size), 11))).isLessThan(1e-8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6/60", "50/250"})
    void approves_every_order_that_is_timed(String size) {
        var world = new CoreWorld(CoreSize.parse(size), CoreBenchmarks.SEED);
        assertThat(world.orders)
                .allMatch(order -> world.core.step(order).outputs().stream()
                        .anyMatch(output -> output instanceof DecisionMade made
                                && made.decision().isApproved()));
        assertThat(world.book().openOrders()).hasSize(2 * world.size.instruments());
    }
}
