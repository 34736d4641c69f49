package io.riskgate.models.stress;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * One scenario spelled out for each instrument of a universe; immutable.
 *
 * <p>{@code loss = -sum w_i r_i + gap + H m + H v / (1 - v)} with exposures w, shocks r, the half-spread cost H of the
 * book, the spread multiplier m and the share v of volume that goes away. The last term is nothing in a calm market,
 * and grows without bound as the market dries up. Worked number: long 1,000,000 at a half spread of one basis point,
 * shock -10 %, gap 5 %, spreads 10 x, volume -80 %: 100,000 + 50,000 + 1,000 + 400 = 151,400.
 */
public final class InstrumentShocks {
    private final String id;
    private final double[] returns;
    private final double spreadMultiplier;
    private final double volumeReduction;
    private final GapRule gap;

    /**
     * A scenario.
     *
     * @param returns simple returns, one per instrument, each above -1
     * @param liquidity how spreads and volume change
     */
    public InstrumentShocks(String id, double[] returns, Liquidity liquidity, GapRule gap) {
        this.id = id;
        this.returns = FiniteNumbers.require("shock", returns, returns.length).clone();
        this.spreadMultiplier = liquidity.spreadMultiplier();
        this.volumeReduction = liquidity.volumeReduction();
        this.gap = gap;
        if (!gap.signs().isEmpty() && gap.signs().size() != returns.length) {
            throw new IllegalArgumentException("scenario " + id + " marks "
                    + gap.signs().size() + " instruments for its gap and shocks " + returns.length);
        }
    }

    /**
     * How the market dries up.
     *
     * @param spreadMultiplier spread over its calm value; 0 where the scenario says nothing of spreads
     * @param volumeReduction share of the volume that goes away, 0 to below 1
     */
    public record Liquidity(double spreadMultiplier, double volumeReduction) {
        /** A market as liquid as ever, and nothing sold. */
        public static final Liquidity UNTOUCHED = new Liquidity(0, 0);

        /** Refuses what no market can do. */
        public Liquidity {
            if (!(spreadMultiplier >= 0) || Double.isInfinite(spreadMultiplier)) {
                throw new IllegalArgumentException("spread multiplier must be 0 or more, got " + spreadMultiplier);
            }
            if (!(volumeReduction >= 0) || volumeReduction >= 1) {
                throw new IllegalArgumentException("volume reduction must lie in [0, 1), got " + volumeReduction);
            }
        }
    }

    /** Name of the scenario. */
    public String id() {
        return id;
    }

    /** Size of the universe. */
    public int instruments() {
        return returns.length;
    }

    /** Shock of one instrument; simple return. */
    public double shock(int instrument) {
        return returns[instrument];
    }

    /** Spread and volume of the scenario. */
    public Liquidity liquidity() {
        return new Liquidity(spreadMultiplier, volumeReduction);
    }

    /** The jump. */
    public GapRule gap() {
        return gap;
    }

    /** How one instrument counts for the gap: +1, 0 or -1. */
    public double gapSign(int instrument) {
        return gap.signs().isEmpty() ? 0 : gap.signs().get(instrument);
    }

    /** The cost of this scenario for a book, summed in the order of the instruments. */
    public StressLoss loss(double[] exposures, BookSums sums) {
        FiniteNumbers.require("exposure", exposures, returns.length);
        double profit = 0;
        double marked = 0;
        for (int i = 0; i < returns.length; i++) {
            profit += exposures[i] * returns[i];
            marked += exposures[i] * gapSign(i);
        }
        return loss(profit, marked, sums);
    }

    /**
     * The same from figures that somebody has kept up to date.
     *
     * @param profit {@code sum w_i r_i}
     * @param marked {@code sum w_i s_i} with the signs of the gap
     */
    public StressLoss loss(double profit, double marked, BookSums sums) {
        double thin = volumeReduction / (1 - volumeReduction);
        return new StressLoss(
                0.0 - profit,
                gap.loss(sums, marked),
                sums.halfSpreadCost() * spreadMultiplier,
                sums.halfSpreadCost() * thin);
    }
}
