package io.riskgate.enforcement.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.Money;
import org.junit.jupiter.api.Test;

class PortfolioConductTest {
    private static final long HOUR = 3_600_000;
    private static final long NOON = 1_600_000_000_000L / HOUR * HOUR;

    @Test
    void adds_up_what_was_traded_within_a_day() {
        PortfolioConduct conduct = PortfolioConduct.none("macro")
                .afterFill(NOON, Money.parse("100"))
                .afterFill(NOON + 1, Money.parse("-50"))
                .afterFill(NOON + 5 * HOUR, Money.parse("7"));

        assertThat(conduct.tradedWithinDay(NOON + 5 * HOUR)).isEqualTo(Money.parse("157"));
        assertThat(conduct.traded()).hasSize(2);
    }

    @Test
    void forgets_what_is_older_than_a_day_and_never_too_early() {
        PortfolioConduct conduct = PortfolioConduct.none("macro").afterFill(NOON + HOUR - 1, Money.parse("100"));

        assertThat(conduct.tradedWithinDay(NOON + 25 * HOUR - 2)).isEqualTo(Money.parse("100"));
        assertThat(conduct.tradedWithinDay(NOON + 25 * HOUR)).isEqualTo(Money.ZERO);
        assertThat(conduct.afterFill(NOON + 30 * HOUR, Money.parse("1")).traded())
                .hasSize(1);
    }

    @Test
    void counts_fills_whose_value_nobody_knew() {
        PortfolioConduct conduct = PortfolioConduct.none("macro").afterFill(NOON, null);

        assertThat(conduct.unvaluedWithinDay(NOON)).isEqualTo(1);
        assertThat(conduct.unvaluedWithinDay(NOON + 26 * HOUR)).isZero();
    }

    @Test
    void fills_a_bucket_with_time_and_never_beyond_its_burst() {
        OrderTokens empty = OrderTokens.full("trend", 2, NOON).less(2);

        assertThat(empty.holds(1)).isFalse();
        assertThat(empty.filledTo(NOON + 999, 60, 2).holds(1)).isFalse();
        assertThat(empty.filledTo(NOON + 1_000, 60, 2).holds(1)).isTrue();
        assertThat(empty.filledTo(NOON + HOUR, 60, 2).orders()).isEqualTo(2);
        assertThat(empty.filledTo(NOON - HOUR, 60, 2)).isEqualTo(empty);
    }
}
