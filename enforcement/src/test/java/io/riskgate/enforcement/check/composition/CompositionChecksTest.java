package io.riskgate.enforcement.check.composition;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.CompositionLimits;
import org.junit.jupiter.api.Test;

/** Just below, at and just above each hard limit on the make-up of a portfolio of a million. */
class CompositionChecksTest {
    /** AAPL has a beta of 1.20 and absolute loadings that add up to 3.90; it belongs to information technology. */
    private static GivenPortfolio given(CompositionLimits limits) {
        return GivenPortfolio.limitedTo(Policies.policy(policy -> policy.with(limits)))
                .list(new InstrumentDefinition("AAPL", AssetClass.EQUITY, "", "USD", Quantity.parse("1")))
                .bars("AAPL", 60)
                .priced("AAPL", "100.00", GivenPortfolio.NOW_MILLIS);
    }

    private static CheckResult result(Check check, CompositionLimits limits, String instrument, String units) {
        return check.evaluate(given(limits).question(order(instrument, units)));
    }

    private static void bounds(Check check, CompositionLimits limits, int lotsAtLimit) {
        assertThat(result(check, limits, "AAPL", Integer.toString(lotsAtLimit - 1))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(result(check, limits, "AAPL", Integer.toString(lotsAtLimit)).verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(result(check, limits, "AAPL", Integer.toString(lotsAtLimit + 1))
                        .verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void caps_one_instrument() {
        bounds(new ConcentrationCheck(), new CompositionLimits(0.25, 1, 1e6, 1e6, 1e6), 2_500);
    }

    @Test
    void caps_one_sector() {
        bounds(new SectorCheck(), new CompositionLimits(0.1, 0.40, 1e6, 1e6, 1e6), 4_000);
    }

    @Test
    void caps_beta() {
        bounds(new BetaCheck(), new CompositionLimits(1, 1, 1.5, 1e6, 1e6), 12_500);
    }

    @Test
    void caps_the_sum_of_the_factors() {
        bounds(new FactorCheck(), new CompositionLimits(1, 1, 1e6, 1.95, 1e6), 5_000);
    }

    @Test
    void caps_one_foreign_currency() {
        CompositionLimits limits = new CompositionLimits(1, 1, 1e6, 1e6, 0.5);

        assertThat(result(new CurrencyCheck(), limits, "EURUSD", "400000").verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(result(new CurrencyCheck(), limits, "EURUSD", "401000").verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void does_not_guess_the_sector_of_a_share_that_it_does_not_know() {
        assertThat(result(new SectorCheck(), CompositionLimits.STANDARD, "ACME", "1")
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
        assertThat(result(new SectorCheck(), CompositionLimits.UNBOUNDED, "ACME", "1")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void lets_an_order_that_reduces_pass_above_a_limit() {
        GivenPortfolio given =
                given(new CompositionLimits(0.25, 1, 1e6, 1e6, 1e6)).holding("AAPL", "9000", "100.00");

        assertThat(new ConcentrationCheck()
                        .evaluate(given.question(order("AAPL", "-10")))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(new ConcentrationCheck()
                        .evaluate(given.question(order("AAPL", "10")))
                        .verdict())
                .isEqualTo(Verdict.VETOED);
    }
}
