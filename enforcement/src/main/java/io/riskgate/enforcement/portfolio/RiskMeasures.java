package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;

/**
 * The risk of a portfolio at one market state, in its base currency.
 *
 * @param gross sum of the absolute exposures
 * @param net sum of the signed exposures
 * @param sigmaDaily standard deviation of one day's profit and loss, the larger of raw and shrunk EWMA
 * @param scenarioCount days of returns behind the figures
 */
public record RiskMeasures(
        Money gross, Money net, double sigmaDaily, TailFigures historical, TailFigures studentT, int scenarioCount) {

    /** The figure that limits use: the larger of Student-t and historical. */
    public double valueAtRisk95() {
        return Math.max(historical.valueAtRisk95(), studentT.valueAtRisk95());
    }

    public double valueAtRisk99() {
        return Math.max(historical.valueAtRisk99(), studentT.valueAtRisk99());
    }

    /** Student-t alone where the history is too short to show one loss in a thousand. */
    public double valueAtRisk999() {
        return historical.resolvable999()
                ? Math.max(historical.valueAtRisk999(), studentT.valueAtRisk999())
                : studentT.valueAtRisk999();
    }

    public double expectedShortfall99() {
        return Math.max(historical.expectedShortfall99(), studentT.expectedShortfall99());
    }

    /** These exposures with tails and deviation nowhere below those of the past, whose days stand behind them. */
    public RiskMeasures raisedTo(RiskMeasures past) {
        return new RiskMeasures(
                gross,
                net,
                Math.max(sigmaDaily, past.sigmaDaily),
                historical.raisedTo(past.historical),
                studentT.raisedTo(past.studentT),
                past.scenarioCount);
    }
}
