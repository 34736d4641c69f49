package io.riskgate.app.demo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionDigestTest {
    @Test
    void does_not_depend_on_the_order_in_the_log() {
        assertThat(digest(decision("a", 100, 7), decision("b", 200, 7)))
                .isEqualTo(digest(decision("b", 200, 7), decision("a", 100, 7)));
    }

    @Test
    void changes_with_the_last_digit_of_an_observed_figure() {
        assertThat(digest(decision("a", 100, 7))).isNotEqualTo(digest(decision("a", 100.00000000000001, 7)));
    }

    @Test
    void does_not_depend_on_the_number_of_a_control_change() {
        assertThat(digest(decision("a", 100, 7))).isEqualTo(digest(decision("a", 100, 8)));
    }

    private static String digest(Decision... decisions) {
        DecisionDigest digest = new DecisionDigest();
        for (Decision decision : decisions) {
            digest.add(decision);
        }
        return digest.hex();
    }

    private static Decision decision(String orderId, double observed, long controlVersion) {
        return new Decision(
                orderId,
                "0123456789abcdef0123456789abcdef",
                new Origin("trend", "trend", orderId),
                null,
                Outcome.REJECTED,
                Quantity.ZERO,
                List.of(CheckResult.atMost(CheckCode.VAR_99, observed, 50)),
                new InputVersions(1, controlVersion, controlVersion, controlVersion, 0),
                1_000,
                0);
    }
}
