package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.value.Money;

/**
 * The risk of the whole firm at one market state.
 *
 * @param gross sum of the absolute net exposures by instrument: what two portfolios hold against each other is no risk
 * @param net sum of the signed exposures
 * @param valueAtRisk99 historical, out of the added scenario vectors; positive = loss
 * @param expectedShortfall99 likewise
 * @param largestShareRatio largest instrument's share of gross, 0.25 = a quarter; zero where nothing is held
 * @param scenarioDays days that every portfolio has
 */
public record FirmFigures(
        Money gross,
        Money net,
        double valueAtRisk99,
        double expectedShortfall99,
        double largestShareRatio,
        int scenarioDays) {}
