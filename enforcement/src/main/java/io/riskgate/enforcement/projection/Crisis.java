package io.riskgate.enforcement.projection;

/**
 * A crisis as the requirements tell it, and what it would cost a portfolio in a moment.
 *
 * <p>Loss = market shock x (beta for shares, risk appetite for everything else, one against the holder where nobody has
 * said) + gap on the largest position + half a spread, multiplied, on everything + the cost of selling into a market
 * that has dried up.
 */
public enum Crisis {
    LEHMAN_2008(-0.10, 5, 10, 0.80, 0.05),
    FLASH_CRASH_2010(-0.09, 8, 20, 0.95, 0),
    COVID_2020(-0.12, 6, 1, 0, 0.07),
    /** Its gap is one of currency pairs with sterling in them. */
    BREXIT_2016(-0.08, 4, 1, 0, 0.10),
    /** No shock of the market: one name, and nobody to sell it to. */
    ARCHEGOS_2021(0, 1, 15, 0.50, 0.20);

    /** Half of a usual spread, where the market tells none: one basis point. */
    private static final double HALF_SPREAD_RATIO = 0.0001;

    private final double marketShock;
    private final double volatilityMultiple;
    private final double spreadMultiple;
    private final double volumeLost;
    private final double gap;

    Crisis(double marketShock, double volatilityMultiple, double spreadMultiple, double volumeLost, double gap) {
        this.marketShock = marketShock;
        this.volatilityMultiple = volatilityMultiple;
        this.spreadMultiple = spreadMultiple;
        this.volumeLost = volumeLost;
        this.gap = gap;
    }

    /** Loss of a portfolio, base currency, positive = loss; a portfolio that would gain has a negative one. */
    public double loss(Composition book) {
        double market = book.marketSensitivity() * marketShock - book.unloaded() * Math.abs(marketShock);
        double gapped = gap * (this == BREXIT_2016 ? book.largestWithSterling() : book.largest());
        double spread = HALF_SPREAD_RATIO * spreadMultiple * book.gross();
        double liquidation = HALF_SPREAD_RATIO * book.gross() * volumeLost / (1 - volumeLost);
        return -market + gapped + spread + liquidation;
    }

    /** Value at risk in the crisis over value at risk now. */
    public double volatilityMultiple() {
        return volatilityMultiple;
    }
}
