package io.riskgate.stress.nightly;

import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.limit.LimitSet;

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

    /** Whether there is something to judge the book by. */
    public static boolean canBeStressed(PortfolioBook book) {
        return book.isActive() && book.limits() != null;
    }

    /** A book of the engine with its limits in force; what no universe lists counts for nothing. */
    public static StressedBook of(PortfolioBook book, StressUniverse universe) {
        LimitSet limits = book.limits();
        if (limits == null) {
            throw new IllegalArgumentException("portfolio " + book.portfolioId() + " has no limits");
        }
        var byName = book.exposures();
        double[] exposures = new double[universe.instruments().size()];
        for (int i = 0; i < exposures.length; i++) {
            exposures[i] = byName.getOrDefault(universe.instruments().get(i).instrumentId(), 0.0);
        }
        var stress = limits.policy().thresholds().stress();
        var allowance = new Allowance(
                limits.capital().toDouble(),
                stress.worstLossMax().toDouble(),
                stress.scenarioLossShareMax(),
                limits.tails().valueAtRisk99Max().toDouble(),
                limits.model().degreesOfFreedom());
        return new StressedBook(book.portfolioId(), exposures, allowance);
    }
}
