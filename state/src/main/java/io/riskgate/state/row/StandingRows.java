package io.riskgate.state.row;

import io.riskgate.enforcement.governance.RolloutRecord;
import io.riskgate.enforcement.governance.SensorRecord;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.strategy.ClosedTrade;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.strategy.StrategyPosition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.state.avro.RolloutRow;
import io.riskgate.state.avro.SensorRow;
import io.riskgate.state.avro.StrategyPositionRow;
import io.riskgate.state.avro.StrategyRow;
import io.riskgate.state.avro.TradeRow;

/** What is kept of sensors, rollouts and strategies. */
public final class StandingRows {
    private StandingRows() {}

    public static SensorRow toRow(SensorRecord record) {
        return new SensorRow(
                record.portfolioId(),
                record.sensor().name(),
                record.status().name(),
                record.cause(),
                record.watchedSinceMillis(),
                record.blindSinceMillis(),
                record.promotedMillis(),
                record.highWeeks(),
                record.weekMillis(),
                record.breachCount());
    }

    public static SensorRecord toCore(SensorRow row) {
        return new SensorRecord(
                row.getPortfolioId(),
                SensorId.valueOf(row.getSensor()),
                SensorStatus.valueOf(row.getStatus()),
                row.getCause(),
                row.getWatchedSinceMillis(),
                row.getBlindSinceMillis(),
                row.getPromotedMillis(),
                row.getHighWeeks(),
                row.getWeekMillis(),
                row.getBreachCount());
    }

    public static RolloutRow toRow(RolloutRecord record) {
        return new RolloutRow(record.portfolioId(), record.stage(), record.cleanDays());
    }

    public static RolloutRecord toCore(RolloutRow row) {
        return new RolloutRecord(row.getPortfolioId(), row.getStage(), row.getCleanDays());
    }

    public static StrategyRow toRow(StrategyLedger ledger) {
        return new StrategyRow(
                ledger.portfolioId(),
                ledger.strategyId(),
                ledger.trades().stream()
                        .map(trade -> new TradeRow(
                                trade.closedMillis(), trade.profit().tenThousandths(), trade.shadow()))
                        .toList(),
                ledger.disabledMillis(),
                ledger.returnDays(),
                ledger.cause());
    }

    public static StrategyLedger toCore(StrategyRow row) {
        return new StrategyLedger(
                row.getPortfolioId(),
                row.getStrategyId(),
                row.getTrades().stream()
                        .map(trade -> new ClosedTrade(
                                trade.getClosedMillis(), new Money(trade.getProfitTenThousandths()), trade.getShadow()))
                        .toList(),
                row.getDisabledMillis(),
                row.getReturnDays(),
                row.getCause());
    }

    public static StrategyPositionRow toRow(StrategyPosition held) {
        Position position = held.position();
        return new StrategyPositionRow(
                held.place().portfolioId(),
                held.place().strategyId(),
                held.place().instrumentId(),
                held.place().shadow(),
                position.quantity().millionths(),
                position.costQuote().tenThousandths(),
                position.realizedBase().tenThousandths(),
                position.unconvertedQuote().tenThousandths(),
                position.fillCount());
    }

    public static StrategyPosition toCore(StrategyPositionRow row) {
        return new StrategyPosition(
                new StrategyPosition.Place(
                        row.getPortfolioId(), row.getStrategyId(), row.getInstrumentId(), row.getShadow()),
                new Position(
                        new Quantity(row.getQuantityMillionths()),
                        new Money(row.getCostQuoteTenThousandths()),
                        new Money(row.getRealizedBaseTenThousandths()),
                        new Money(row.getUnconvertedQuoteTenThousandths()),
                        row.getFillCount()));
    }
}
