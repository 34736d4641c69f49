package io.riskgate.enforcement.sizing;

import io.riskgate.enforcement.value.Quantity;

/** What a quantity would mean, asked of whoever holds the book. */
public interface SizingProbe {
    /** Yearly volatility of the portfolio with it, over capital; NaN where it cannot be computed. */
    double annualVolatility(Quantity quantity);

    /** Whether it makes the portfolio no riskier than it is. */
    boolean isReducing(Quantity quantity);

    /** Whether every check lets it through. */
    boolean passes(Quantity quantity);
}
