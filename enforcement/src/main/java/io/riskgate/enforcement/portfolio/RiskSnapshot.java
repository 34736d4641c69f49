package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;

/**
 * What a portfolio looked like after a fold: positions, equity, risk and the scenario profit and loss behind it.
 *
 * @param fillCount fills folded so far, over all instruments
 * @param positions every instrument ever held, ordered by name
 * @param scenarioProfitAndLoss [days], oldest first, base currency; vectors of several portfolios add
 */
public record RiskSnapshot(
        String portfolioId,
        long eventTimeMillis,
        long marketVersion,
        long limitsVersion,
        EquityMark equity,
        RiskMeasures measures,
        long fillCount,
        int openOrderCount,
        List<PositionLine> positions,
        List<Double> scenarioProfitAndLoss) {
    public RiskSnapshot {
        positions = List.copyOf(positions);
        scenarioProfitAndLoss = List.copyOf(scenarioProfitAndLoss);
    }

    /** The same snapshot with other measures. */
    public RiskSnapshot withMeasures(RiskMeasures other) {
        return new RiskSnapshot(
                portfolioId,
                eventTimeMillis,
                marketVersion,
                limitsVersion,
                equity,
                other,
                fillCount,
                openOrderCount,
                positions,
                scenarioProfitAndLoss);
    }

    /**
     * One instrument's share of the snapshot; exposure and profit not yet taken in base currency, without reservations.
     */
    public record PositionLine(String instrumentId, Quantity quantity, Money exposure, Money unrealized) {}
}
