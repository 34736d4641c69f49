package io.riskgate.stress.nightly;

/**
 * One portfolio as a run sees it; base currency.
 *
 * @param exposures signed, one per instrument of the universe, reservations included
 * @param allowance what the portfolio may lose and what its value at risk may be
 */
public record StressedBook(String portfolioId, double[] exposures, Allowance allowance) {
    /**
     * What a scenario is judged by.
     *
     * @param lossMax loss of one scenario that is a breach
     * @param lossShareMax loss over capital above which a scenario has failed
     * @param valueAtRisk99Max limit that value at risk after the shock is compared with
     * @param degreesOfFreedom of the Student-t tail
     */
    public record Allowance(
            double capital, double lossMax, double lossShareMax, double valueAtRisk99Max, double degreesOfFreedom) {
        public Allowance {
            if (!(capital > 0) || !(lossMax > 0) || !(lossShareMax > 0) || !(valueAtRisk99Max > 0)) {
                throw new IllegalArgumentException("capital and limits must be above zero, got " + capital + ", "
                        + lossMax + ", " + lossShareMax + ", " + valueAtRisk99Max);
            }
        }
    }
}
