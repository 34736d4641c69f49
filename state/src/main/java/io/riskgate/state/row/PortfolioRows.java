package io.riskgate.state.row;

import io.riskgate.enforcement.StateChange.EquityMarked;
import io.riskgate.enforcement.StateChange.FillFolded;
import io.riskgate.enforcement.StateChange.PositionChanged;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.state.avro.EquityRow;
import io.riskgate.state.avro.FillRow;
import io.riskgate.state.avro.OpenOrderRow;
import io.riskgate.state.avro.PositionRow;
import io.riskgate.state.avro.RowSide;

/** What is kept of a portfolio: positions, open orders, equity, and the executions already folded. */
public final class PortfolioRows {
    private PortfolioRows() {}

    public static PositionRow toRow(PositionChanged changed) {
        Position position = changed.position();
        return new PositionRow(
                changed.portfolioId(),
                changed.instrumentId(),
                position.quantity().millionths(),
                position.costQuote().tenThousandths(),
                position.realizedBase().tenThousandths(),
                position.unconvertedQuote().tenThousandths(),
                position.fillCount());
    }

    public static PositionChanged toCore(PositionRow row) {
        return new PositionChanged(
                row.getPortfolioId(),
                row.getInstrumentId(),
                new Position(
                        new Quantity(row.getQuantityMillionths()),
                        new Money(row.getCostQuoteTenThousandths()),
                        new Money(row.getRealizedBaseTenThousandths()),
                        new Money(row.getUnconvertedQuoteTenThousandths()),
                        row.getFillCount()));
    }

    public static OpenOrderRow toRow(OpenOrder order) {
        return new OpenOrderRow(
                order.orderId(),
                order.portfolioId(),
                order.strategyId(),
                order.instrumentId(),
                RowSide.valueOf(order.side().name()),
                order.remaining().millionths(),
                order.expiresAtMillis());
    }

    public static OpenOrder toCore(OpenOrderRow row) {
        return new OpenOrder(
                row.getOrderId(),
                row.getPortfolioId(),
                row.getStrategyId(),
                row.getInstrumentId(),
                Side.valueOf(row.getSide().name()),
                new Quantity(row.getRemainingMillionths()),
                row.getExpiresAtMillis());
    }

    public static EquityRow toRow(EquityMarked marked) {
        return new EquityRow(
                marked.portfolioId(),
                marked.mark().equity().tenThousandths(),
                marked.mark().peakEquity().tenThousandths(),
                marked.mark().eventTimeMillis());
    }

    public static EquityMarked toCore(EquityRow row) {
        return new EquityMarked(
                row.getPortfolioId(),
                new EquityMark(
                        new Money(row.getEquityTenThousandths()),
                        new Money(row.getPeakTenThousandths()),
                        row.getEventTimeMillis()));
    }

    public static FillRow toRow(FillFolded folded) {
        return new FillRow(folded.executionId(), folded.fingerprint(), folded.eventTimeMillis());
    }

    public static FillFolded toCore(FillRow row) {
        return new FillFolded(row.getExecutionId(), row.getFingerprint(), row.getEventTimeMillis());
    }
}
