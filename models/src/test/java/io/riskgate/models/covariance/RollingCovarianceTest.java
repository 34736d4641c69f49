package io.riskgate.models.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.models.Seeds;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollingCovarianceTest {
    private static final int ROWS = 60;
    private static final int INSTRUMENTS = 4;
    private static final RebuildPolicy NEVER = new RebuildPolicy(Integer.MAX_VALUE, 1e-10);

    private record Kind(
            String name,
            Function<RebuildPolicy, RollingCovariance> rolling,
            Function<ReturnMatrix, CovarianceMatrix> batch) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "ewma",
                        policy -> new RollingEwmaCovariance(0.94, ROWS, INSTRUMENTS, policy),
                        returns -> EwmaCovariance.of(returns, 0.94)),
                new Kind(
                        "sample",
                        policy -> new RollingSampleCovariance(ROWS, INSTRUMENTS, policy),
                        SampleCovariance::of));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void incremental_equals_batch_after_a_million_updates_with_rebuilds(Kind kind) {
        var random = Seeds.of("incremental equals batch, " + kind);
        var rolling = kind.rolling().apply(RebuildPolicy.DEFAULT);
        feed(rolling, random, 1_000_000);
        assertThat(difference(rolling.covariance(), kind.batch().apply(rolling.returns())))
                .isLessThan(1e-10);
        assertThat(rolling.drift().rebuilds()).isGreaterThanOrEqualTo(1_000);
        assertThat(rolling.drift().alarms()).isZero();
        System.out.println("  worst drift of " + kind + " between rebuilds: "
                + rolling.drift().worstRatio());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void incremental_equals_batch_after_a_million_updates_without_scheduled_rebuilds(Kind kind) {
        var random = Seeds.of("drift without rebuilds, " + kind);
        var rolling = kind.rolling().apply(NEVER);
        feed(rolling, random, 1_000_000);
        assertThat(difference(rolling.covariance(), kind.batch().apply(rolling.returns())))
                .isLessThan(1e-10);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_partly_filled_window_equals_batch(Kind kind) {
        var rolling = kind.rolling().apply(RebuildPolicy.DEFAULT);
        feed(rolling, Seeds.of("partly filled, " + kind), 7);
        assertThat(rolling.rows()).isEqualTo(7);
        assertThat(difference(rolling.covariance(), kind.batch().apply(rolling.returns())))
                .isLessThan(1e-13);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void stays_positive_semidefinite_through_any_sequence(Kind kind) {
        var random = Seeds.of("semidefinite, " + kind);
        var rolling = kind.rolling().apply(NEVER);
        for (int update = 0; update < 20_000; update++) {
            rolling.add(wild(random));
            if (update % 100 == 99) {
                var covariance = rolling.covariance();
                assertThat(Eigenvalues.of(covariance).positiveSemidefinite())
                        .as("after update %d", update)
                        .isTrue();
                var shrunk = ShrinkageTarget.DIAGONAL.shrink(covariance, 0.1);
                var stressed = StressedCovariance.together(shrunk, random.nextDouble(), 3 * random.nextDouble());
                assertThat(Eigenvalues.of(stressed).positiveSemidefinite()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void forgets_a_glitch_once_it_has_left_the_window(Kind kind) {
        var random = Seeds.of("glitch, " + kind);
        var rolling = kind.rolling().apply(NEVER);
        feed(rolling, random, ROWS);
        rolling.add(new double[] {1e6, -1e6, 1e6, 1e5});
        feed(rolling, random, ROWS);
        assertThat(difference(rolling.covariance(), kind.batch().apply(rolling.returns())))
                .isLessThan(1e-10);
        assertThat(rolling.drift().rebuilds()).isPositive();
    }

    @Test
    void a_rebuild_that_finds_too_much_drift_counts_an_alarm() {
        var rolling = new RollingEwmaCovariance(0.94, ROWS, 1, new RebuildPolicy(Integer.MAX_VALUE, 1e-10));
        feed(rolling, Seeds.of("drift alarm"), ROWS, 1);
        rolling.sums()[0] *= 1 + 1e-9;
        rolling.rebuild();
        assertThat(rolling.drift().alarms()).isEqualTo(1);
        assertThat(rolling.drift().worstRatio()).isBetween(0.9e-9, 1.1e-9);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refuses_a_row_that_is_not_finite_and_stays_as_it_was(Kind kind) {
        var rolling = kind.rolling().apply(RebuildPolicy.DEFAULT);
        feed(rolling, Seeds.of("not finite, " + kind), 40);
        double before = rolling.covariance().trace();
        assertThatThrownBy(() -> rolling.add(new double[] {0, Double.NaN, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("return 1 must be finite, got NaN");
        assertThat(rolling.covariance().trace()).isEqualTo(before);
        assertThat(rolling.rows()).isEqualTo(40);
    }

    private static double[] wild(Random random) {
        double scale = StrictMath.pow(10, random.nextInt(4) - 4);
        double[] row = Seeds.row(random, INSTRUMENTS);
        for (int i = 0; i < INSTRUMENTS; i++) {
            row[i] = random.nextInt(5) == 0 ? 0 : row[i] * scale * 100;
        }
        return row;
    }

    private static void feed(RollingCovariance rolling, Random random, int rows) {
        feed(rolling, random, rows, INSTRUMENTS);
    }

    private static void feed(RollingCovariance rolling, Random random, int rows, int instruments) {
        for (int row = 0; row < rows; row++) {
            rolling.add(Seeds.row(random, instruments));
        }
    }

    private static double difference(CovarianceMatrix left, CovarianceMatrix right) {
        double difference = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j <= i; j++) {
                difference = Math.max(difference, Math.abs(left.at(i, j) - right.at(i, j)));
            }
        }
        return difference / right.largestEntry();
    }
}
