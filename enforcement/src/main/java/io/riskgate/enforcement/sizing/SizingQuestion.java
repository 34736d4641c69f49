package io.riskgate.enforcement.sizing;

/**
 * What a signal's size depends on before any check is asked.
 *
 * @param capital base currency, above zero
 * @param riskRatio share of capital that one trade may lose, after regime, volatility and stress
 * @param strengthRatio the signal's conviction
 * @param provenScale factor for strategies that have proven nothing
 * @param unitValue value of one unit, base currency, above zero
 * @param stopDistance loss of one unit at the signal's stop, base currency; zero where it names none
 * @param sigmaDailyRatio standard deviation of the instrument's daily return; zero while unknown
 * @param kellyRatio full Kelly of the strategy; NaN where no edge is proven
 */
public record SizingQuestion(
        double capital,
        double riskRatio,
        double strengthRatio,
        double provenScale,
        double unitValue,
        double stopDistance,
        double sigmaDailyRatio,
        double kellyRatio) {}
