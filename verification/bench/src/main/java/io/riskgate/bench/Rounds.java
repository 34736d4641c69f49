package io.riskgate.bench;

import java.util.Arrays;

/** Figures of the same thing measured in several rounds. */
public record Rounds(double[] values) {

    public double median() {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Largest minus smallest. */
    public double spread() {
        return values.length == 0
                ? Double.NaN
                : Arrays.stream(values).max().getAsDouble()
                        - Arrays.stream(values).min().getAsDouble();
    }

    /** Round by round, this over the other: noise that both sides of a round share cancels. */
    public Rounds over(Rounds other) {
        double[] ratios = new double[Math.min(values.length, other.values.length)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / other.values[i];
        }
        return new Rounds(ratios);
    }
}
