package io.riskgate.enforcement.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.given.Limits;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FirmGuardTest {
    @Test
    void holds_up_to_the_limit_and_halts_beyond_it() {
        assertThat(FirmGuard.ARMED.halts(use(99))).isFalse();
        assertThat(FirmGuard.ARMED.halts(use(100))).isFalse();
        assertThat(FirmGuard.ARMED.halts(use(100.0001))).isTrue();
    }

    @Test
    void halts_again_only_where_the_breach_has_grown_by_five_per_cent() {
        FirmGuard once = FirmGuard.ARMED.after(use(110));

        assertThat(once.halts(use(110))).isFalse();
        assertThat(once.halts(use(115.4))).isFalse();
        assertThat(once.halts(use(115.6))).isTrue();
        assertThat(once.after(use(112))).isEqualTo(once);
    }

    @Test
    void is_armed_again_once_everything_is_inside_its_limit() {
        assertThat(FirmGuard.ARMED.after(use(110)).after(use(100))).isEqualTo(FirmGuard.ARMED);
    }

    @Test
    void halts_once_for_what_cannot_be_computed_and_again_for_a_breach_that_is_known_afterwards() {
        FirmGuard unknown = FirmGuard.ARMED.after(use(Double.POSITIVE_INFINITY));

        assertThat(FirmGuard.ARMED.halts(use(Double.POSITIVE_INFINITY))).isTrue();
        assertThat(unknown.halts(use(Double.POSITIVE_INFINITY))).isFalse();
        assertThat(unknown.halts(use(100))).isFalse();
        assertThat(unknown.halts(use(101))).isTrue();
        assertThat(unknown.after(use(110)).halts(use(110))).isFalse();
        assertThat(unknown.after(use(100))).isEqualTo(FirmGuard.ARMED);
    }

    @Test
    void names_the_most_used_limit() {
        var figures = new FirmFigures(new BigDecimal("50"), new BigDecimal("-20"), 30, 40, 0.5, 250, 0);
        var limits = Limits.of("firm", "USD", "1000000");

        FirmUse use = FirmUse.of(figures, limits);

        assertThat(use.observed() / use.limit()).isEqualTo(use.ratio());
        assertThat(use.ratio())
                .isGreaterThanOrEqualTo(30 / limits.tails().valueAtRisk99Max().toDouble());
        assertThat(limits.isOfFirm()).isTrue();
    }

    private static FirmUse use(double observed) {
        return new FirmUse("grossMax", observed, 100);
    }
}
