package io.riskgate.models.stress;

import io.riskgate.models.returns.ReturnMatrix;

/**
 * A book carried through the real returns of a crisis; immutable.
 *
 * <p>Daily figures hold exposures constant, as a desk that rebalances each day would; {@link #buyAndHoldProfit} lets
 * them run.
 */
public final class CrisisReplay {
    private final ReturnMatrix crisis;
    private final double[] exposures;
    private final double[] profits;

    private CrisisReplay(ReturnMatrix crisis, double[] exposures) {
        this.crisis = crisis;
        this.exposures = exposures.clone();
        this.profits = crisis.profitAndLoss(exposures);
    }

    /**
     * Replays a crisis.
     *
     * @param crisis returns from the day after the base date to the end date
     * @param exposures base currency, signed, one per instrument
     */
    public static CrisisReplay of(ReturnMatrix crisis, double[] exposures) {
        return new CrisisReplay(crisis, exposures);
    }

    /** Return of one instrument over the whole crisis. */
    public static double totalReturn(ReturnMatrix crisis, int instrument) {
        double wealth = 1;
        for (int day = 0; day < crisis.days(); day++) {
            wealth *= 1 + crisis.at(day, instrument);
        }
        return wealth - 1;
    }

    /** Lowest return of one instrument on a single day. */
    public static double worstReturn(ReturnMatrix crisis, int instrument) {
        double worst = Double.POSITIVE_INFINITY;
        for (int day = 0; day < crisis.days(); day++) {
            worst = Math.min(worst, crisis.at(day, instrument));
        }
        return worst;
    }

    /** The day of the lowest profit, 0 = the first of the crisis; the earlier of equal ones. */
    public int worstDay() {
        int worst = 0;
        for (int day = 1; day < profits.length; day++) {
            worst = profits[day] < profits[worst] ? day : worst;
        }
        return worst;
    }

    /** Profit of the worst day, base currency; a loss is negative. */
    public double worstDayProfit() {
        return profits[worstDay()];
    }

    /** Sum of the daily profits, base currency. */
    public double totalProfit() {
        double sum = 0;
        for (double profit : profits) {
            sum += profit;
        }
        return sum;
    }

    /** Profit of exposures left alone from the base date to the end, base currency. */
    public double buyAndHoldProfit() {
        double sum = 0;
        for (int i = 0; i < exposures.length; i++) {
            sum += exposures[i] * totalReturn(crisis, i);
        }
        return sum;
    }

    /**
     * Largest fall of the accumulated daily profit from its peak, which the start counts as; base currency, positive.
     */
    public double maximumDrawdown() {
        double accumulated = 0;
        double peak = 0;
        double deepest = 0;
        for (double profit : profits) {
            accumulated += profit;
            peak = Math.max(peak, accumulated);
            deepest = Math.max(deepest, peak - accumulated);
        }
        return deepest;
    }
}
