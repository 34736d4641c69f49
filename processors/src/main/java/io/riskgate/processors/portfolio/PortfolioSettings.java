package io.riskgate.processors.portfolio;

/**
 * What a portfolio task needs to know beyond its inputs.
 *
 * @param windowDays days of returns behind every risk figure
 * @param build version of the code, written into every decision
 * @param audit how the audit is kept
 * @param questions what people ask of the portfolios
 * @param epoch name of this start of the engine, written beside every decision; empty for one that gives out no lease
 */
public record PortfolioSettings(
        int windowDays,
        String build,
        DecisionObserver observer,
        AuditSettings audit,
        PortfolioQuestions questions,
        String epoch) {

    /** Settings without signed heads. */
    public PortfolioSettings(int windowDays, String build, DecisionObserver observer) {
        this(windowDays, build, observer, AuditSettings.STANDARD);
    }

    /** Settings of tasks that nobody asks, in no epoch. */
    public PortfolioSettings(int windowDays, String build, DecisionObserver observer, AuditSettings audit) {
        this(windowDays, build, observer, audit, PortfolioQuestions.none(), "");
    }

    /** The same in another epoch. */
    public PortfolioSettings inEpoch(String other) {
        return new PortfolioSettings(windowDays, build, observer, audit, questions, other);
    }
}
