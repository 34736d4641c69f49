package io.riskgate.models.backtest;

/**
 * Size and seed of a simulation: both are needed to repeat it.
 *
 * @param count simulations, 1 or more
 * @param seed start of the random numbers
 */
public record SimulationTrials(int count, long seed) {
    /** Refuses an empty simulation. */
    public SimulationTrials {
        if (count < 1) {
            throw new IllegalArgumentException("a simulation needs at least one trial, got " + count);
        }
    }
}
