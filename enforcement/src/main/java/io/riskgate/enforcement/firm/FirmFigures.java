package io.riskgate.enforcement.firm;

import java.math.BigDecimal;

/**
 * The risk of the whole firm at one market state, in base currency.
 *
 * @param gross sum of the absolute net exposures by instrument: what two portfolios hold against each other is no risk;
 *     exact, and more than 64 bits may hold
 * @param net sum of the signed exposures
 * @param valueAtRisk99 historical, out of the added scenario vectors, and on top of it the figures of portfolios with
 *     too short a history; positive = loss, infinite where it cannot be computed
 * @param expectedShortfall99 likewise
 * @param largestShareRatio largest instrument's share of gross, 0.25 = a quarter; zero where nothing is held
 * @param scenarioDays days of the added vectors; zero where no portfolio has enough
 * @param shortHistoryCount portfolios that count with their own figures because they have too few days
 */
public record FirmFigures(
        BigDecimal gross,
        BigDecimal net,
        double valueAtRisk99,
        double expectedShortfall99,
        double largestShareRatio,
        int scenarioDays,
        int shortHistoryCount) {}
