package io.riskgate.stress.nightly;

import java.util.List;

/**
 * What a book loses as one cause moves further and further while all others stand still.
 *
 * @param factor the equity market, a currency, an instrument of its own, SPREADS or VOLUME
 * @param shocks the rungs: simple return, factor of spreads, or share of volume gone
 * @param losses one a rung; base currency, positive = loss
 */
public record FactorLadder(String factor, List<Double> shocks, List<Double> losses) {
    /** Cause of the cost of wider spreads. */
    public static final String SPREADS = "SPREADS";
    /** Cause of the cost of thinner volume. */
    public static final String VOLUME = "VOLUME";
    /** Cause of the loss in a jump. */
    public static final String GAP = "GAP";

    public FactorLadder {
        shocks = List.copyOf(shocks);
        losses = List.copyOf(losses);
    }
}
