package io.riskgate.processors.portfolio;

/**
 * What a portfolio task needs to know beyond its inputs.
 *
 * @param windowDays days of returns behind every risk figure
 * @param build version of the code, written into every decision
 */
public record PortfolioSettings(int windowDays, String build, DecisionObserver observer) {}
