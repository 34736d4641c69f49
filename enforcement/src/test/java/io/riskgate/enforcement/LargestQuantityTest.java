package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestQuantityTest {
    private static Quantity largest(GivenPortfolio given, String units) {
        return given.decisionOn(order("ACME", units)).assessment().largestQuantity();
    }

    @Test
    void is_what_was_asked_for_where_that_passes() {
        assertThat(largest(GivenPortfolio.standard(), "7")).isEqualTo(Quantity.parse("7"));
    }

    @Test
    void finds_the_last_lot_below_a_limit_whatever_was_asked_for() {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 50; round++) {
            int most = 1 + random.nextInt(5_000);
            int asked = most + 1 + random.nextInt(100_000);
            GivenPortfolio given = GivenPortfolio.limitedTo(Limits.grossMax(most + "00.00"));

            assertThat(largest(given, Integer.toString(asked)))
                    .as("limit of %s lots, %s asked for", most, asked)
                    .isEqualTo(Quantity.parse(Integer.toString(most)));
        }
    }

    @Test
    void is_zero_where_no_quantity_can_help() {
        var halted = GivenPortfolio.standard().halted(io.riskgate.enforcement.value.HaltScope.FIRM);

        assertThat(largest(halted, "7")).isEqualTo(Quantity.ZERO);
    }

    @Test
    void leaves_the_projection_as_it_was() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Limits.grossMax("1000.00"));
        given.decisionOn(order("ACME", "20"));

        assertThat(given.book().whatIf().after().gross()).isEqualTo(Money.parse("2000"));
    }

    @Test
    void respects_the_limits_of_the_instrument() {
        var narrower = new NarrowerLimits(
                LimitLevel.INSTRUMENT, "ACME", null, Quantity.parse("40"), null, Money.parse("3000"));
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.policy(policy -> policy.with(List.of(narrower))));

        var decision = given.decisionOn(order("ACME", "100"));

        assertThat(decision.reason()).isEqualTo("INSTRUMENT_LIMIT");
        assertThat(decision.assessment().largestQuantity()).isEqualTo(Quantity.parse("30"));
    }
}
