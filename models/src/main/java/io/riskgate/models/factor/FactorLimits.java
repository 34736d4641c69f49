package io.riskgate.models.factor;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of one cause a book may hold.
 *
 * @param sectorRatioMax largest share of one sector in gross exposure, 0.40 by default
 * @param betaMax largest absolute beta exposure over capital, 2.0 by default
 * @param totalFactorExposureMax largest sum of absolute factor exposures over capital, 3.0 by default
 */
public record FactorLimits(double sectorRatioMax, double betaMax, double totalFactorExposureMax) {
    /** 40 % of one sector, beta 2.0, 3.0 over all factors. */
    public static final FactorLimits DEFAULT = new FactorLimits(0.40, 2.0, 3.0);

    /** Refuses limits that allow nothing. */
    public FactorLimits {
        if (!(sectorRatioMax > 0) || !(betaMax > 0) || !(totalFactorExposureMax > 0)) {
            throw new IllegalArgumentException("factor limits must be above 0, got " + sectorRatioMax + ", " + betaMax
                    + ", " + totalFactorExposureMax);
        }
    }

    /**
     * One limit compared with a book.
     *
     * @param name sector name, "BETA" or "TOTAL_FACTOR_EXPOSURE"
     * @param observed what the book holds
     * @param limit what it may hold
     */
    public record Use(String name, double observed, double limit) {
        /** Observed over limit; above 1.0 is a breach. */
        public double ratio() {
            return observed / limit;
        }

        /** Whether the limit is broken. */
        public boolean breached() {
            return observed > limit;
        }
    }

    /**
     * Compares a book with each limit: the sectors held, beta, all factors.
     *
     * @param capital base currency, above 0
     */
    public List<Use> uses(ExposureBreakdown book, double capital) {
        if (!(capital > 0)) {
            throw new IllegalArgumentException("capital must be above 0, got " + capital);
        }
        var uses = new ArrayList<Use>();
        for (Sector sector : book.sectors().keySet()) {
            uses.add(new Use(sector.name(), book.sectorRatio(sector), sectorRatioMax));
        }
        double total = 0;
        for (double exposure : book.factors().values()) {
            total += Math.abs(exposure);
        }
        double beta = Math.abs(book.factors().getOrDefault(RiskFactor.BETA, 0.0));
        uses.add(new Use(RiskFactor.BETA.name(), beta / capital, betaMax));
        uses.add(new Use("TOTAL_FACTOR_EXPOSURE", total / capital, totalFactorExposureMax));
        return uses;
    }
}
