package io.riskgate.models.stress;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * What a scenario needs of a book besides its linear profit; base currency, every one 0 or more.
 *
 * @param longs sum of the positive exposures
 * @param shorts sum of the absolute negative exposures
 * @param largest largest absolute exposure
 * @param halfSpreadCost sum of absolute exposures, each times half its relative spread
 */
public record BookSums(double longs, double shorts, double largest, double halfSpreadCost) {
    /** The sums of an empty book. */
    public static final BookSums EMPTY = new BookSums(0, 0, 0, 0);

    /**
     * Adds up a book in the order given.
     *
     * @param exposures base currency, signed, one per instrument
     * @param halfSpreads half of the relative spread in a calm market, one per instrument; 0.0001 = one basis point
     */
    public static BookSums of(double[] exposures, double[] halfSpreads) {
        FiniteNumbers.require("half spread", halfSpreads, exposures.length);
        double longs = 0;
        double shorts = 0;
        double largest = 0;
        double cost = 0;
        for (int i = 0; i < exposures.length; i++) {
            double size = Math.abs(FiniteNumbers.require("exposure", exposures[i]));
            longs += Math.max(exposures[i], 0);
            shorts += Math.max(-exposures[i], 0);
            largest = Math.max(largest, size);
            cost += size * halfSpreads[i];
        }
        return new BookSums(longs, shorts, largest, cost);
    }
}
