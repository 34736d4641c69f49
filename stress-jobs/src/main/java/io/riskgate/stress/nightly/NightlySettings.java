package io.riskgate.stress.nightly;

/**
 * How a run is computed; together with the cut, the scenarios and the build it fixes every bit of the result.
 *
 * @param seed start of every random number
 * @param simulations Monte Carlo scenarios of each generator
 * @param horizonDays length of a Monte Carlo scenario
 * @param threads how many work at once; changes nothing but the time
 */
public record NightlySettings(long seed, int simulations, int horizonDays, int threads) {
    /** Days behind the covariance of the normal and Student-t generators. */
    public static final int COVARIANCE_DAYS = 60;
    /** Weight of a day relative to the next newer one. */
    public static final double DECAY = 0.94;
    /** Length of a run of real days. */
    public static final int BLOCK_DAYS = 5;

    public NightlySettings {
        if (simulations < 100 || horizonDays < 1 || threads < 1) {
            throw new IllegalArgumentException("a run needs 100 simulations, a horizon of a day and a thread, got "
                    + simulations + ", " + horizonDays + ", " + threads);
        }
    }

    /** A thousand scenarios of one day. */
    public static NightlySettings standard(long seed) {
        return new NightlySettings(seed, 1_000, 1, Runtime.getRuntime().availableProcessors());
    }
}
