package io.riskgate.processors.portfolio;

/**
 * What a portfolio task needs to know beyond its inputs.
 *
 * @param windowDays days of returns behind every risk figure
 * @param build version of the code, written into every decision
 * @param heads signs the heads of audit chains
 */
public record PortfolioSettings(int windowDays, String build, DecisionObserver observer, HeadSigner heads) {

    /** Settings without signed heads. */
    public PortfolioSettings(int windowDays, String build, DecisionObserver observer) {
        this(windowDays, build, observer, HeadSigner.NONE);
    }
}
