package io.riskgate.models.performance;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * Capital of one unit, compounded by a series of returns.
 *
 * @param periods number of returns, 1 or more
 * @param terminalWealth capital at the end, 1.0 = unchanged
 * @param maximumDrawdown largest fall from a peak as a share of that peak, 0 to 1; the start counts as a peak
 * @param currentDrawdown fall from the last peak at the end
 * @param troughIndex how many returns the largest fall was complete after; 0 if there was none
 * @param longestUnderwater most periods in a row strictly below the peak
 */
public record EquityCurve(
        int periods,
        double terminalWealth,
        double maximumDrawdown,
        double currentDrawdown,
        int troughIndex,
        int longestUnderwater) {

    /**
     * Compounds returns.
     *
     * @param returns one or more, oldest first, finite and not below -1
     */
    public static EquityCurve of(double[] returns) {
        if (FiniteNumbers.require("return", returns).length == 0) {
            throw new IllegalArgumentException("an equity curve needs at least one return, got none");
        }
        double wealth = 1;
        double peak = 1;
        double deepest = 0;
        int trough = 0;
        int underwater = 0;
        int longest = 0;
        for (int i = 0; i < returns.length; i++) {
            if (returns[i] < -1) {
                throw new IllegalArgumentException(
                        "return " + i + " must not lose more than everything, got " + returns[i]);
            }
            wealth *= 1 + returns[i];
            peak = Math.max(peak, wealth);
            underwater = wealth < peak ? underwater + 1 : 0;
            longest = Math.max(longest, underwater);
            if (1 - wealth / peak > deepest) {
                deepest = 1 - wealth / peak;
                trough = i + 1;
            }
        }
        return new EquityCurve(returns.length, wealth, deepest, 1 - wealth / peak, trough, longest);
    }

    /**
     * Growth per year.
     *
     * @param periodsPerYear 252 for days, 50.4 for trades of five days
     */
    public double annualGrowth(double periodsPerYear) {
        return StrictMath.pow(terminalWealth, periodsPerYear / periods) - 1;
    }

    /** Growth per year over the largest drawdown; infinite for a rising curve without any, and 0 for a flat one. */
    public double calmarRatio(double periodsPerYear) {
        double growth = annualGrowth(periodsPerYear);
        return growth == 0 ? 0 : growth / maximumDrawdown;
    }
}
