package io.riskgate.models.backtest;

import org.apache.commons.math3.special.Gamma;

/**
 * How often something happens by chance, judged from how often it did.
 *
 * @param events counted, 0 or more
 * @param exposure time watched, above 0; rates are per unit of it
 */
public record PoissonRate(int events, double exposure) {
    private static final double WIDE = 10;

    /** Refuses what cannot have been counted. */
    public PoissonRate {
        if (events < 0 || !(exposure > 0) || exposure == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "need events of 0 or more in a finite time above 0, got " + events + " in " + exposure);
        }
    }

    /** Events over exposure. */
    public double point() {
        return events / exposure;
    }

    /**
     * The exact one-sided upper bound: the rate at which so few events would have had a chance of {@code 1 -
     * confidence}.
     *
     * <p>Formula: half the chi-square quantile at the confidence with 2 (events + 1) degrees of freedom, over the
     * exposure. Worked number: 0, 1 and 2 events at 0.95 give 2.9957, 4.7439 and 6.2958 over the exposure. Source:
     * Garwood, Biometrika 28 (1936).
     *
     * @param confidence strictly between 0 and 1
     */
    public double upperBound(double confidence) {
        if (!(confidence > 0) || !(confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, got " + confidence);
        }
        return meanAt(1 - confidence) / exposure;
    }

    /** The mean at which this many events or fewer have the given chance; halved until no double lies between. */
    private double meanAt(double chance) {
        if (events == 0) {
            return -StrictMath.log(chance);
        }
        double low = 0;
        double high = events + WIDE * (Math.sqrt(events + 1.0) - StrictMath.log(chance));
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (Gamma.regularizedGammaQ(events + 1.0, middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }
}
