package io.riskgate.models.tailrisk;

import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.Moments;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Student-t with location and scale, fitted by maximum likelihood. Takes milliseconds: computed off the order path.
 *
 * <p>For given degrees of freedom, location and scale come from the EM iteration with the sum of weights as divisor
 * (Kent, Tyler and Vardi); the likelihood left over is maximised over the logarithm of nu, within [0.5, 1000].
 *
 * @param degreesOfFreedom nu, not clamped
 * @param location centre
 * @param scale not the standard deviation, which is {@code scale sqrt(nu / (nu - 2))}
 */
public record StudentTFit(double degreesOfFreedom, double location, double scale) {
    /** Degrees of freedom where there is too little history to fit any. */
    public static final double FALLBACK_DEGREES_OF_FREEDOM = 6;

    /** Profits below which {@link #degreesOfFreedomFor} does not fit. */
    public static final int DAYS_MIN = 250;

    private static final double DEGREES_MIN = 3;
    private static final double DEGREES_MAX = 100;
    private static final double LOG_LOWEST = StrictMath.log(0.5);
    private static final double LOG_HIGHEST = StrictMath.log(1000);
    private static final int SWEEPS_MAX = 500;

    /**
     * The nu that limits use: fitted to the profits over their expected volatility, clamped to [3, 100];
     * {@value #FALLBACK_DEGREES_OF_FREEDOM} with fewer than {@value #DAYS_MIN} days or a book that does not move.
     *
     * <p>A fit to the raw profits would count volatility clustering twice: 1.99 instead of 3.8 in March 2020.
     */
    public static double degreesOfFreedomFor(double[] profitAndLoss) {
        if (profitAndLoss.length < DAYS_MIN) {
            return FALLBACK_DEGREES_OF_FREEDOM;
        }
        double[] residuals = VolatilityFilter.of(profitAndLoss).residuals();
        if (Moments.of(residuals).standardDeviation() == 0) {
            return FALLBACK_DEGREES_OF_FREEDOM;
        }
        return Math.max(DEGREES_MIN, Math.min(DEGREES_MAX, to(residuals).degreesOfFreedom()));
    }

    /**
     * Nu from the kurtosis, {@code 4 + 6 / g2}: cannot go below 4 and hangs on one outlier; infinite without excess.
     */
    public static double degreesOfFreedomFromKurtosis(Moments moments) {
        return moments.excessKurtosis() > 0 ? 4 + 6 / moments.excessKurtosis() : Double.POSITIVE_INFINITY;
    }

    /**
     * Fits a sample.
     *
     * @param sample at least 10 finite values that are not all the same
     */
    public static StudentTFit to(double[] sample) {
        FiniteNumbers.require("value", sample);
        if (sample.length < 10 || Moments.of(sample).standardDeviation() == 0) {
            throw new IllegalArgumentException(
                    "t fit needs 10 values that differ, got " + sample.length + " with no variation or too few");
        }
        var best = new BrentOptimizer(1e-9, 1e-12)
                .optimize(
                        new MaxEval(1_000),
                        GoalType.MAXIMIZE,
                        new SearchInterval(LOG_LOWEST, LOG_HIGHEST),
                        new UnivariateObjectiveFunction(
                                logNu -> given(StrictMath.exp(logNu), sample).logLikelihood(sample)));
        return given(StrictMath.exp(best.getPoint()), sample);
    }

    private static StudentTFit given(double nu, double[] sample) {
        var moments = Moments.of(sample);
        double location = moments.mean();
        double square = moments.standardDeviation() * moments.standardDeviation();
        for (int sweep = 0; sweep < SWEEPS_MAX; sweep++) {
            double weights = 0;
            double weighted = 0;
            for (double value : sample) {
                double weight = weight(nu, value - location, square);
                weights += weight;
                weighted += weight * value;
            }
            double nextLocation = weighted / weights;
            double spread = 0;
            for (double value : sample) {
                double deviation = value - nextLocation;
                spread += weight(nu, value - location, square) * deviation * deviation;
            }
            double nextSquare = spread / weights;
            boolean settled = Math.abs(nextSquare - square) <= 1e-13 * square
                    && Math.abs(nextLocation - location) <= 1e-13 * Math.sqrt(square);
            location = nextLocation;
            square = nextSquare;
            if (settled) {
                break;
            }
        }
        return new StudentTFit(nu, location, Math.sqrt(square));
    }

    private static double weight(double nu, double deviation, double square) {
        return (nu + 1) / (nu + deviation * deviation / square);
    }

    private double logLikelihood(double[] sample) {
        var standard = new StudentT(degreesOfFreedom);
        double sum = 0;
        for (double value : sample) {
            sum += standard.logDensity((value - location) / scale);
        }
        return sum - sample.length * StrictMath.log(scale);
    }
}
