package io.riskgate.app.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PortfolioDayTest {
    @Test
    void exceeds_only_when_the_loss_is_larger_than_the_figure_of_the_evening_before() {
        assertThat(day(-100_000.01, 100_000).isExceedance()).isTrue();
        assertThat(day(-100_000, 100_000).isExceedance()).isFalse();
        assertThat(day(-99_999, 100_000).isExceedance()).isFalse();
        assertThat(day(500_000, 100_000).isExceedance()).isFalse();
    }

    @Test
    void is_not_tested_without_anything_at_risk() {
        assertThat(day(0, 0).isTested()).isFalse();
        assertThat(day(0, 0).isExceedance()).isFalse();
    }

    private static PortfolioDay day(double profit, double valueAtRisk99Before) {
        return new PortfolioDay(LocalDate.of(2008, 9, 15), 10_000_000, profit, valueAtRisk99Before, 0, 0);
    }
}
