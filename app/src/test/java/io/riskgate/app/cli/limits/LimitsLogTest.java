package io.riskgate.app.cli.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.feed.DevelopmentLimits;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.SignedText;
import org.junit.jupiter.api.Test;

class LimitsLogTest {
    private static final long NOON = 1_800_000_000_000L;
    private static final LimitSet AGREED = DevelopmentLimits.of("macro").agreedBy("ann", "bob");
    private static final SignedText SIGNED = new SignedText("", new KeySignature("1f0e2d3c4b5a6978", "0a"));

    private final LimitsLog log = new LimitsLog("macro");

    @Test
    void a_proposal_waits_although_somebody_has_approved_it_until_it_is_in_force() {
        log.take(proposal(NOON));
        log.take(approval(NOON + 1));
        assertThat(log.waiting()).isEqualTo(proposal(NOON));

        log.take(new LimitsActivated(7, AGREED, NOON + 1));
        assertThat(log.waiting()).isNull();
    }

    @Test
    void the_newest_proposal_waits_even_where_the_same_limits_are_in_force_already() {
        log.take(new LimitsActivated(7, AGREED, NOON));
        log.take(proposal(NOON + 1));
        assertThat(log.waiting()).isEqualTo(proposal(NOON + 1));
    }

    @Test
    void signed_limits_in_force_name_their_proposal() {
        log.take(proposal(NOON));
        log.take(new LimitsActivated(7, AGREED, NOON + 9, new Agreement(NOON - 1, SIGNED, SIGNED)));
        assertThat(log.waiting()).isEqualTo(proposal(NOON));

        log.take(new LimitsActivated(8, AGREED, NOON - 9, new Agreement(NOON, SIGNED, SIGNED)));
        assertThat(log.waiting()).isNull();
    }

    @Test
    void limits_of_other_portfolios_change_nothing() {
        LimitSet others = DevelopmentLimits.of("carry").agreedBy("ann", "bob");
        LimitsSubmitted.bothWords(others, NOON).forEach(log::take);
        log.take(new LimitsActivated(7, others, NOON));

        assertThat(log.waiting()).isNull();
        assertThat(log.active()).isNull();
    }

    @Test
    void an_approval_is_in_force_when_it_and_not_an_older_one_is() {
        log.take(new LimitsActivated(7, AGREED, NOON));
        assertThat(log.isInForce(approval(NOON + 1))).isFalse();
        log.take(new LimitsActivated(8, AGREED.agreedBy("ann", "carol"), NOON + 1));
        assertThat(log.isInForce(approval(NOON + 1))).isFalse();
        log.take(new LimitsActivated(9, AGREED, NOON + 1));
        assertThat(log.isInForce(approval(NOON + 1))).isTrue();
    }

    private static LimitsSubmitted proposal(long timeMillis) {
        return LimitsSubmitted.bothWords(AGREED, timeMillis).get(0);
    }

    private static LimitsSubmitted approval(long timeMillis) {
        return LimitsSubmitted.bothWords(AGREED, timeMillis).get(1);
    }
}
