package io.riskgate.app.analysis;

/**
 * How a book is measured.
 *
 * @param window newest returns that covariance is estimated from
 * @param scenarios newest returns that make the historical profit and loss vector
 * @param correlationInflation of the stressed covariance, 0 to 1
 * @param volatilityMultiplier of the stressed covariance, 0 or more
 */
public record MeasureSettings(int window, int scenarios, double correlationInflation, double volatilityMultiplier) {

    /** Refuses settings below the fewest observations or outside the range of the stress. */
    public MeasureSettings {
        if (window < PriceHistory.RETURNS_MIN || scenarios < PriceHistory.RETURNS_MIN) {
            throw new IllegalArgumentException("--window and --scenarios must be " + PriceHistory.RETURNS_MIN
                    + " or more, got " + window + " and " + scenarios);
        }
        boolean inRange = correlationInflation >= 0 && correlationInflation <= 1;
        if (!inRange || !(volatilityMultiplier >= 0) || volatilityMultiplier == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "--stress-correlation must lie in 0..1 and --stress-volatility be 0 or more," + " got "
                            + correlationInflation + " and " + volatilityMultiplier);
        }
    }
}
