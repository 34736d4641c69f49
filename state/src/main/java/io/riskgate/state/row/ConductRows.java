package io.riskgate.state.row;

import io.riskgate.enforcement.StateChange.ConductChanged;
import io.riskgate.enforcement.conduct.OrderTokens;
import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.conduct.TradedHour;
import io.riskgate.enforcement.value.Money;
import io.riskgate.state.avro.ConductRow;
import io.riskgate.state.avro.OrderTokensRow;
import io.riskgate.state.avro.TradedHourRow;
import java.util.List;

/** What is kept of what a portfolio has been doing. */
public final class ConductRows {
    private ConductRows() {}

    public static ConductRow toRow(ConductChanged changed) {
        PortfolioConduct conduct = changed.conduct();
        List<TradedHourRow> traded = conduct.traded().stream()
                .map(hour -> new TradedHourRow(hour.hour(), hour.value().tenThousandths(), hour.unvaluedFills()))
                .toList();
        List<OrderTokensRow> tokens = conduct.tokens().stream()
                .map(bucket -> new OrderTokensRow(bucket.strategyId(), bucket.tokensMillionths(), bucket.asOfMillis()))
                .toList();
        return new ConductRow(conduct.portfolioId(), traded, tokens);
    }

    public static ConductChanged toCore(ConductRow row) {
        return new ConductChanged(new PortfolioConduct(
                row.getPortfolioId(),
                row.getTraded().stream()
                        .map(hour -> new TradedHour(
                                hour.getHour(), new Money(hour.getValueTenThousandths()), hour.getUnvaluedFills()))
                        .toList(),
                row.getTokens().stream()
                        .map(bucket -> new OrderTokens(
                                bucket.getStrategyId(), bucket.getTokensMillionths(), bucket.getAsOfMillis()))
                        .toList()));
    }
}
