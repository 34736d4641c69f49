package io.riskgate.enforcement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.RiskEvent;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code -Driskgate.orders=1000000} runs the million, {@code -Driskgate.seed=...} another one. */
class DecisionsAgreeTest {
    private static final int ORDERS_A_RUN = 5_000;

    @Test
    void gives_the_decisions_and_figures_of_the_plain_oracle() {
        int orders = Integer.getInteger("riskgate.orders", 20_000);
        long seed = Long.getLong("riskgate.seed", 20_261_121L);
        TreeMap<String, Integer> reasons = new TreeMap<>();
        for (int done = 0; done < orders; done += ORDERS_A_RUN, seed++) {
            assertAgreement(seed, Math.min(ORDERS_A_RUN, orders), reasons);
        }
        System.out.println("first vetoes " + reasons);
        assertThat(reasons.keySet())
                .as("the inputs must reach the checks")
                .contains(
                        "NONE",
                        "KILL_SWITCH",
                        "LIMITS_KNOWN",
                        "INSTRUMENT_KNOWN",
                        "DUPLICATE_CONFLICT",
                        "CLOCK",
                        "STALE_PRICE",
                        "LOT_SIZE",
                        "QUANTITY",
                        "NOTIONAL",
                        "PRICE_COLLAR",
                        "GROSS_EXPOSURE",
                        "NET_EXPOSURE",
                        "LEVERAGE",
                        "VAR_95",
                        "VAR_99",
                        "VAR_999",
                        "EXPECTED_SHORTFALL_99");
    }

    private static void assertAgreement(long seed, int orders, TreeMap<String, Integer> reasons) {
        System.out.println("orders out of seed " + seed);
        List<RiskEvent> events = RandomInputs.inputs(seed, orders);
        Supplier<PlainPartition> oracle = DecisionsAgreeTest::oracle;
        String difference = Comparison.run(events, oracle, reasons);
        if (!difference.isEmpty()) {
            List<RiskEvent> smallest = Shrinker.smallest(
                    events, some -> !Comparison.firstDifference(some, oracle).isEmpty());
            assertThat(Comparison.firstDifference(smallest, oracle))
                    .as("seed %d, shrunk to %d inputs %s", seed, smallest.size(), smallest)
                    .isEmpty();
        }
        assertThat(difference).as("seed %d", seed).isEmpty();
    }

    private static PlainPartition oracle() {
        return new PlainPartition(new PlainMarket(Comparison.WINDOW_DAYS), new PlainRisk());
    }
}
