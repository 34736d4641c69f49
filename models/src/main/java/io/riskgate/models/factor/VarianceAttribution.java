package io.riskgate.models.factor;

/**
 * The variance of a book split by cause: Euler parts of the factors, which a hedging factor may make negative, and the
 * instruments' own part; immutable.
 */
public final class VarianceAttribution {
    private final double[] factorExposures;
    private final double[] factorVariances;
    private final double specificVariance;

    VarianceAttribution(double[] factorExposures, double[] factorVariances, double specificVariance) {
        this.factorExposures = factorExposures;
        this.factorVariances = factorVariances;
        this.specificVariance = specificVariance;
    }

    /** Exposure to each factor, base currency. */
    public double[] factorExposures() {
        return factorExposures.clone();
    }

    /** Variance that all factors explain, squared base currency per day. */
    public double systematicVariance() {
        double sum = 0;
        for (double part : factorVariances) {
            sum += part;
        }
        return sum;
    }

    /** Variance that is the instruments' own, squared base currency per day. */
    public double specificVariance() {
        return specificVariance;
    }

    /** Both together. */
    public double totalVariance() {
        return systematicVariance() + specificVariance;
    }

    /**
     * Share of the variance of each factor, then the specific share; they sum to one, or are all zero without variance.
     */
    public double[] varianceRatios() {
        double total = totalVariance();
        double[] ratios = new double[factorVariances.length + 1];
        for (int k = 0; k < ratios.length; k++) {
            double part = k < factorVariances.length ? factorVariances[k] : specificVariance;
            ratios[k] = total == 0 ? 0 : part / total;
        }
        return ratios;
    }
}
