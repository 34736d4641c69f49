package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.value.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A position by average cost, in decimals. */
class PlainPosition {
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal realizedBase = BigDecimal.ZERO;
    BigDecimal unconverted = BigDecimal.ZERO;
    long fills;

    void take(FillReceived.Trade trade, PlainMarket.@Nullable Rate rate) {
        BigDecimal price = trade.price().decimal();
        BigDecimal units = trade.quantity().units();
        BigDecimal change = trade.side() == Side.BUY ? units : units.negate();
        fills++;
        if (quantity.signum() * change.signum() >= 0) {
            quantity = quantity.add(change);
            cost = cost.add(PlainMarket.money(price.multiply(change)));
            return;
        }
        BigDecimal closed = units.min(quantity.abs()).multiply(BigDecimal.valueOf(quantity.signum()));
        BigDecimal closedCost = cost.multiply(closed.abs()).divide(quantity.abs(), 4, RoundingMode.HALF_EVEN);
        BigDecimal profit = PlainMarket.money(price.multiply(closed)).subtract(closedCost);
        BigDecimal opened = change.add(closed);
        cost = cost.subtract(closedCost).add(PlainMarket.money(price.multiply(opened)));
        quantity = quantity.add(change);
        if (rate == null) {
            unconverted = unconverted.add(profit);
        } else {
            realizedBase = realizedBase.add(PlainMarket.converted(profit, rate));
        }
    }
}
