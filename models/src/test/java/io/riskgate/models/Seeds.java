package io.riskgate.models;

import java.util.Random;

/** Random numbers for property tests; the seed is printed, and {@code -Driskgate.seed} repeats a run. */
public final class Seeds {
    private Seeds() {}

    /** A generator whose seed is on standard output under the property's name. */
    public static Random of(String property) {
        long seed = Long.getLong("riskgate.seed", 20_081_015L);
        System.out.println("seed " + seed + ": " + property);
        return new Random(seed + property.hashCode());
    }

    /** Rows of normal returns around 1 % with a common cause and now and then a crash. */
    public static double[][] returns(Random random, int rows, int instruments) {
        double[][] returns = new double[rows][];
        for (int row = 0; row < rows; row++) {
            returns[row] = row(random, instruments);
        }
        return returns;
    }

    /** One row of {@link #returns}. */
    public static double[] row(Random random, int instruments) {
        double size = random.nextInt(200) == 0 ? 0.1 : 0.01;
        double common = random.nextGaussian() * size;
        double[] row = new double[instruments];
        for (int i = 0; i < instruments; i++) {
            row[i] = 0.7 * common + random.nextGaussian() * size;
        }
        return row;
    }

    /** Long and short exposures up to about a million. */
    public static double[] exposures(Random random, int instruments) {
        double[] exposures = new double[instruments];
        for (int i = 0; i < instruments; i++) {
            exposures[i] = random.nextGaussian() * 300_000;
        }
        return exposures;
    }

    /** A random order of 0 .. n-1. */
    public static int[] permutation(Random random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
