package io.riskgate.models.covariance;

/**
 * What a covariance estimate is pulled towards: {@code (1 - a) S + a F}.
 *
 * <p>{@link #DIAGONAL} is the default: it keeps every volatility, and listing an instrument changes no other number.
 */
public enum ShrinkageTarget {
    /** {@code F = diag(S)}: correlations towards zero. */
    DIAGONAL {
        @Override
        CovarianceMatrix of(CovarianceMatrix source) {
            return CovarianceMatrix.of(source.size(), (i, j) -> i == j ? source.at(i, i) : 0);
        }
    },
    /** {@code F = mean(diag(S)) I} (Ledoit and Wolf 2004): also moves volatility between instruments. */
    SCALED_IDENTITY {
        @Override
        CovarianceMatrix of(CovarianceMatrix source) {
            double mean = source.trace() / source.size();
            return CovarianceMatrix.of(source.size(), (i, j) -> i == j ? mean : 0);
        }
    },
    /** Every correlation replaced by the mean one (Ledoit and Wolf 2004b). */
    CONSTANT_CORRELATION {
        @Override
        CovarianceMatrix of(CovarianceMatrix source) {
            double mean = source.meanCorrelation();
            double[] deviations = source.standardDeviations();
            return CovarianceMatrix.of(
                    source.size(), (i, j) -> i == j ? source.at(i, i) : mean * deviations[i] * deviations[j]);
        }
    };

    /** Share of the target that is customary here. */
    public static final double DEFAULT_INTENSITY = 0.10;

    abstract CovarianceMatrix of(CovarianceMatrix source);

    /**
     * Pulls an estimate towards this target.
     *
     * @param intensity share of the target, 0 (unchanged) to 1
     */
    public CovarianceMatrix shrink(CovarianceMatrix source, double intensity) {
        if (!(intensity >= 0) || intensity > 1) {
            throw new IllegalArgumentException("shrinkage intensity must lie in [0, 1], got " + intensity);
        }
        CovarianceMatrix target = of(source);
        // The diagonal of two of the targets is S itself; written as a step from S it stays bit-equal there.
        return CovarianceMatrix.of(
                source.size(), (i, j) -> source.at(i, j) + intensity * (target.at(i, j) - source.at(i, j)));
    }
}
