package io.riskgate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Side;
import org.junit.jupiter.api.Test;

/** What signals get from a portfolio of a million that is twice as volatile as its target. */
class SignalsTest {
    /** 1,900,000 of ACME, which moves by one per cent a day: 30 % a year. */
    private static Decision decision(Side side, String stop) {
        var terms = new SignalReceived.Terms("ACME", side, 1, null, Price.parse(stop), null);
        return GivenPortfolio.standard()
                .holding("ACME", "19000", "100.00")
                .decisionOn(new SignalReceived("s-1", GivenPortfolio.ORIGIN, terms, GivenPortfolio.NOW_MILLIS, 0));
    }

    @Test
    void lets_a_signal_bring_volatility_nearer_to_its_target() {
        Decision decision = decision(Side.SELL, "110.00");

        assertThat(decision.isApproved()).isTrue();
        assertThat(decision.approvedQuantity().isPositive()).isTrue();
    }

    @Test
    void lets_no_signal_take_volatility_further_from_its_target() {
        Decision decision = decision(Side.BUY, "90.00");

        assertThat(decision.isApproved()).isFalse();
        assertThat(decision.firstVeto().detail()).contains("SIZE_TARGET_VOLATILITY");
    }
}
