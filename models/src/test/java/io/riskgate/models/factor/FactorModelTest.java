package io.riskgate.models.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.Seeds;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorModelTest {
    private static final AssetProfiles PROFILES = PreconfiguredProfiles.all();

    @Test
    void regression_finds_the_line_that_made_the_data() {
        var factors = ReturnMatrix.of(Seeds.returns(Seeds.of("exact line"), 50, 2));
        double[] dependent = new double[50];
        Arrays.setAll(dependent, day -> 0.001 + 1.5 * factors.at(day, 0) - 0.5 * factors.at(day, 1));
        var regression = FactorRegression.of(dependent, factors);
        assertThat(regression.alpha()).isCloseTo(0.001, within(1e-15));
        assertThat(regression.betas()).containsExactly(new double[] {1.5, -0.5}, within(1e-13));
        assertThat(regression.determination()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refuses_factors_that_say_the_same() {
        double[][] rows = new double[50][];
        var random = Seeds.of("dependent factors");
        Arrays.setAll(rows, day -> {
            double value = random.nextGaussian();
            return new double[] {value, 2 * value};
        });
        assertThatThrownBy(() -> FactorRegression.of(new double[50], ReturnMatrix.of(rows)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linearly dependent");
    }

    @Test
    void shares_of_variance_sum_to_one() {
        var random = Seeds.of("shares of variance");
        for (int trial = 0; trial < 100; trial++) {
            var model = FactorModel.fit(
                    ReturnMatrix.of(Seeds.returns(random, 100, 6)), ReturnMatrix.of(Seeds.returns(random, 100, 3)));
            double[] ratios = model.attribute(Seeds.exposures(random, 6)).varianceRatios();
            assertThat(Arrays.stream(ratios).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void a_flat_book_has_no_variance_to_share() {
        var model = FactorModel.of(new double[][] {{1}}, CovarianceMatrix.of(1, (i, j) -> 1), new double[] {1});
        assertThat(model.attribute(new double[] {0}).varianceRatios()).containsExactly(0, 0);
    }

    @Test
    void entropy_is_one_for_equal_parts_and_zero_for_one_part() {
        assertThat(Diversification.score(new double[] {1, -1, 1, 1})).isCloseTo(1, within(1e-15));
        assertThat(Diversification.effectiveBets(new double[] {1, -1, 1, 1})).isCloseTo(4, within(1e-14));
        assertThat(Diversification.score(new double[] {1, 0})).isZero();
        assertThat(Diversification.score(new double[] {5})).isZero();
        assertThat(Diversification.score(new double[] {0, 0})).isZero();
    }

    @Test
    void profiles_cover_the_five_pairs_gold_and_twenty_stocks() {
        assertThat(List.of("EURUSD", "GBPUSD", "USDJPY", "AUDUSD", "USDCAD", "XAUUSD"))
                .allSatisfy(name -> assertThat(PROFILES.find(name)).isPresent());
        assertThat(PROFILES.all().stream().filter(profile -> !profile.currencyPair()))
                .hasSize(20);
    }

    @Test
    void a_pair_is_long_its_base_and_short_its_quote_currency() {
        var book = ExposureBreakdown.of(profiles("EURUSD", "USDJPY", "AAPL"), new double[] {100, 50, 30});
        assertThat(book.currencies()).containsEntry("EUR", 100.0).containsEntry("JPY", -50.0);
        assertThat(book.currencies().get("USD")).isCloseTo(-100 + 50 + 30, within(1e-12));
    }

    @Test
    void a_sector_at_forty_percent_is_allowed_and_above_is_a_breach() {
        var at = ExposureBreakdown.of(profiles("JPM", "EURUSD", "XOM"), new double[] {40, 35, -25});
        var above = ExposureBreakdown.of(profiles("JPM", "EURUSD", "XOM"), new double[] {41, 34, -25});
        assertThat(use(at, "FINANCIALS").breached()).isFalse();
        assertThat(use(at, "FINANCIALS").ratio()).isEqualTo(1);
        assertThat(use(above, "FINANCIALS").breached()).isTrue();
    }

    @Test
    void beta_counts_against_capital() {
        var book = ExposureBreakdown.of(profiles("AAPL"), new double[] {200});
        assertThat(use(book, "BETA").observed()).isCloseTo(2.4, within(1e-12));
        assertThat(use(book, "BETA").breached()).isTrue();
    }

    @Test
    void a_profile_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> AssetProfiles.parse("# header\nEURUSD, FX, EUR, USD, 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profile line 2 must have 14 cells, got 5");
        assertThatThrownBy(() -> AssetProfiles.parse("X, NOWHERE, USD, USD, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
        String twice = "X, FX, EUR, USD, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1\n".repeat(2);
        assertThatThrownBy(() -> AssetProfiles.parse(twice)).hasMessage("profile line 2 repeats X");
    }

    private static List<AssetProfile> profiles(String... names) {
        return Arrays.stream(names)
                .map(name -> PROFILES.find(name).orElseThrow())
                .toList();
    }

    private static FactorLimits.Use use(ExposureBreakdown book, String name) {
        return FactorLimits.DEFAULT.uses(book, 100).stream()
                .filter(use -> use.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
