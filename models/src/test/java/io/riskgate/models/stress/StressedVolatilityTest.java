package io.riskgate.models.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.EwmaCovariance;
import io.riskgate.models.covariance.StressedCovariance;
import io.riskgate.models.returns.ReturnMatrix;
import io.riskgate.models.stress.StressedVolatility.Stress;
import org.junit.jupiter.api.Test;

class StressedVolatilityTest {
    private static final double[][] RETURNS = {
        {0.01, -0.02, 0.03, 0.00, 0.01}, {0.02, -0.01, -0.01, 0.01, 0.00}, {-0.01, 0.00, 0.02, 0.03, -0.02}
    };
    private static final double[] BOOK = {1_000, -400, 250};

    private static ReturnMatrix rows() {
        double[][] rows = new double[5][3];
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i < 3; i++) {
                rows[day][i] = RETURNS[i][day];
            }
        }
        return ReturnMatrix.of(rows);
    }

    @Test
    void agrees_with_the_stressed_matrix() {
        CovarianceMatrix matrix = EwmaCovariance.of(rows(), 0.94);
        CovarianceMatrix correlation = matrix.correlation();
        double mean = (correlation.at(0, 1) + correlation.at(0, 2) + correlation.at(1, 2)) / 3;
        double inflation = (0.95 - mean) / (1 - mean);
        StressedVolatility stressed = StressedVolatility.of(RETURNS, BOOK, 0.94, new Stress(5, 0.95));
        double together = StressedCovariance.together(matrix, inflation, 5).quadraticForm(BOOK);
        assertThat(stressed.together()).isCloseTo(Math.sqrt(together), within(1e-9));
        assertThat(stressed.adverse())
                .isCloseTo(StressedCovariance.adverseSigma(matrix, inflation, 5, BOOK), within(1e-9));
    }

    @Test
    void changes_nothing_without_a_stress() {
        StressedVolatility calm = StressedVolatility.of(RETURNS, BOOK, 0.94, new Stress(1, -1));
        assertThat(calm.together())
                .isCloseTo(Math.sqrt(EwmaCovariance.of(rows(), 0.94).quadraticForm(BOOK)), within(1e-9))
                .isEqualTo(calm.adverse());
    }
}
