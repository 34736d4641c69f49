package io.riskgate.models.stress;

/**
 * Random numbers of one scenario, from the seed of the run and the number of the scenario alone.
 *
 * <p>A scenario is therefore the same whichever thread draws it, after whichever other. SplitMix64 (Steele, Lea and
 * Flood 2014), whose start is a double mix of seed and number; normal numbers by Marsaglia's polar method, gamma
 * numbers by Marsaglia and Tsang (2000), with StrictMath so that every machine gives the same bits.
 */
final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** Goes to the start of a scenario's numbers. */
    void start(long seed, long scenario) {
        state = mix(mix(seed + GOLDEN) ^ mix(scenario * GOLDEN + 1));
        hasSpare = false;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** In [0, 1), a multiple of 2^-53. */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** A whole number in [0, bound). */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, 2L * bound);
    }

    double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * unit() - 1;
            y = 2 * unit() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        hasSpare = true;
        return x * scale;
    }

    /** Gamma with scale one; chi-square with nu degrees of freedom is twice gamma of nu / 2. */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && StrictMath.log(unit()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
