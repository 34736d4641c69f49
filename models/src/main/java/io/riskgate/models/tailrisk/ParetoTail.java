package io.riskgate.models.tailrisk;

import io.riskgate.models.returns.Moments;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A generalised Pareto distribution fitted to the losses beyond a high threshold: the model for levels that history is
 * too short to show.
 *
 * <p>{@code VaR = u + b/xi ((n/k (1-q))^-xi - 1)}, {@code ES = VaR/(1-xi) + (b - xi u)/(1-xi)}, with the limit for xi
 * near zero. The fit maximises Grimshaw's likelihood in {@code theta = xi / b}, where {@code xi = mean log(1 + theta
 * y)}, within xi in [-0.5, 0.99]: below, maximum likelihood is not regular; at 1 the mean beyond any loss is infinite.
 *
 * @param threshold u, the (k+1)-th largest loss, base currency
 * @param exceedances k, how many losses lie beyond it
 * @param scenarios n, how many losses there were
 * @param shape xi; above zero = heavy tail
 * @param scale b, base currency, above zero
 */
public record ParetoTail(double threshold, int exceedances, int scenarios, double shape, double scale) {
    /** Fewest exceedances from which a tail is fitted. */
    public static final int EXCEEDANCES_MIN = 30;

    private static final double SHAPE_MIN = -0.5;
    private static final double SHAPE_MAX = 0.99;
    private static final double SHAPE_ZERO = 1e-6;
    private static final int GRID = 200;

    /** A tenth of the scenarios, the customary number of exceedances. */
    public static int customaryExceedances(int scenarios) {
        return scenarios / 10;
    }

    /**
     * Fits the tail of scenario profits.
     *
     * @param profitAndLoss finite, positive = profit; not modified
     * @param exceedances at least {@value #EXCEEDANCES_MIN}, fewer than scenarios
     * @throws IllegalArgumentException if there are too few, or all of them equal the threshold
     */
    public static ParetoTail fit(double[] profitAndLoss, int exceedances) {
        if (exceedances < EXCEEDANCES_MIN || exceedances >= profitAndLoss.length) {
            throw new IllegalArgumentException("Pareto tail needs " + EXCEEDANCES_MIN + " exceedances or more of more"
                    + " scenarios, got " + exceedances + " of " + profitAndLoss.length);
        }
        var largest = new LargestLosses();
        largest.select(profitAndLoss, 0, profitAndLoss.length, exceedances + 1);
        double threshold = largest.loss(exceedances);
        double[] excesses = new double[exceedances];
        for (int rank = 0; rank < exceedances; rank++) {
            excesses[rank] = largest.loss(rank) - threshold;
        }
        double mean = Moments.mean(excesses);
        if (!(mean > 0)) {
            throw new IllegalArgumentException("Pareto tail needs losses beyond the threshold " + threshold);
        }
        // Excesses are scaled to mean one, so that the search range does not depend on the currency.
        for (int i = 0; i < exceedances; i++) {
            excesses[i] /= mean;
        }
        double theta = mostLikely(excesses);
        double shape = shape(theta, excesses);
        return new ParetoTail(threshold, exceedances, profitAndLoss.length, shape, mean * scale(theta, shape));
    }

    private static double mostLikely(double[] excesses) {
        double low = thetaOfShape(SHAPE_MIN, -1 / excesses[0] * (1 - 1e-12), 0, excesses);
        double high = thetaOfShape(SHAPE_MAX, 0, 1e6, excesses);
        double best = low;
        double step = (high - low) / GRID;
        for (int i = 1; i <= GRID; i++) {
            double theta = low + i * step;
            if (logLikelihood(theta, excesses) > logLikelihood(best, excesses)) {
                best = theta;
            }
        }
        return new BrentOptimizer(1e-10, 1e-14)
                .optimize(
                        new MaxEval(1_000),
                        GoalType.MAXIMIZE,
                        new SearchInterval(Math.max(low, best - step), Math.min(high, best + step), best),
                        new UnivariateObjectiveFunction(theta -> logLikelihood(theta, excesses)))
                .getPoint();
    }

    /** The theta at which the shape takes a value; the shape rises with theta. */
    private static double thetaOfShape(double wanted, double low, double high, double[] excesses) {
        double left = low;
        double right = high;
        for (int i = 0; i < 200; i++) {
            double middle = 0.5 * (left + right);
            if (shape(middle, excesses) < wanted) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return 0.5 * (left + right);
    }

    private static double shape(double theta, double[] excesses) {
        double sum = 0;
        for (double excess : excesses) {
            sum += StrictMath.log1p(theta * excess);
        }
        return sum / excesses.length;
    }

    private static double scale(double theta, double shape) {
        return Math.abs(theta) < 1e-9 ? 1 : shape / theta;
    }

    private static double logLikelihood(double theta, double[] excesses) {
        double shape = shape(theta, excesses);
        return -excesses.length * (StrictMath.log(scale(theta, shape)) + shape + 1);
    }

    /** Whether a confidence lies beyond the threshold, where this tail speaks at all: {@code 1 - q < k / n}. */
    public boolean covers(Confidence confidence) {
        return confidence.tailProbability() * scenarios < exceedances;
    }

    /**
     * The loss at a confidence; positive = loss.
     *
     * @throws IllegalArgumentException if the confidence is not {@link #covers covered}
     */
    public double valueAtRisk(Confidence confidence) {
        if (!covers(confidence)) {
            throw new IllegalArgumentException(
                    "a tail of " + exceedances + " of " + scenarios + " says nothing at " + confidence.label() + " %");
        }
        double beyond = StrictMath.log(exceedances / (scenarios * confidence.tailProbability()));
        if (Math.abs(shape) < SHAPE_ZERO) {
            return threshold + scale * beyond;
        }
        return threshold + scale / shape * StrictMath.expm1(shape * beyond);
    }

    /** The mean loss beyond {@link #valueAtRisk}; positive = loss. */
    public double expectedShortfall(Confidence confidence) {
        return (valueAtRisk(confidence) + scale - shape * threshold) / (1 - shape);
    }
}
