package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One portfolio's rows, from which everything is recomputed for each question. */
class PlainPortfolio {
    @Nullable
    LimitSet limits;

    final TreeMap<String, PlainPosition> positions = new TreeMap<>();
    final TreeMap<String, Working> working = new TreeMap<>();

    @Nullable
    BigDecimal equity;

    BigDecimal peak = BigDecimal.ZERO;

    /** An approved order and what may still trade of it. */
    record Working(String instrument, Side side, BigDecimal remaining, long expiresAtMillis) {}

    BigDecimal held(String instrument) {
        PlainPosition position = positions.get(instrument);
        return position == null ? BigDecimal.ZERO : position.quantity;
    }

    BigDecimal withReserved(String instrument, Side side) {
        BigDecimal quantity = held(instrument);
        for (Working order : working.values()) {
            if (order.instrument().equals(instrument) && order.side() == side) {
                quantity = side == Side.BUY ? quantity.add(order.remaining()) : quantity.subtract(order.remaining());
            }
        }
        return quantity;
    }

    BigDecimal committed(String instrument) {
        BigDecimal bought = withReserved(instrument, Side.BUY);
        BigDecimal sold = withReserved(instrument, Side.SELL);
        return bought.abs().compareTo(sold.abs()) >= 0 ? bought : sold;
    }

    /** Every instrument that counts with something. */
    TreeSet<String> committedInstruments() {
        TreeSet<String> names = new TreeSet<>();
        positions.keySet().forEach(name -> addIfCommitted(name, names));
        working.values().forEach(order -> addIfCommitted(order.instrument(), names));
        return names;
    }

    private void addIfCommitted(String instrument, TreeSet<String> names) {
        if (committed(instrument).signum() != 0) {
            names.add(instrument);
        }
    }

    /** Exposures in base currency, with an order if there is one; null where something cannot be valued. */
    @Nullable
    TreeMap<String, BigDecimal> exposures(PlainMarket market, @Nullable OrderTerms order) {
        TreeMap<String, BigDecimal> exposures = new TreeMap<>();
        for (String name : committedInstruments()) {
            BigDecimal value = market.value(name, committed(name), limits.baseCurrency());
            if (value == null) {
                return null;
            }
            exposures.put(name, value);
        }
        if (order != null) {
            BigDecimal units = order.quantity().units();
            BigDecimal target = withReserved(order.instrumentId(), order.side())
                    .add(order.side() == Side.BUY ? units : units.negate());
            BigDecimal value = market.value(order.instrumentId(), target, limits.baseCurrency());
            if (value == null) {
                return null;
            }
            exposures.put(order.instrumentId(), value);
        }
        return exposures;
    }

    int days(PlainMarket market, @Nullable String ordered) {
        TreeSet<String> names = committedInstruments();
        if (ordered != null) {
            names.add(ordered);
        }
        int days = market.bars.size();
        for (String name : names) {
            days = Math.min(days, market.observedDays(name));
        }
        return days;
    }

    boolean isActive() {
        return !positions.isEmpty() || !working.isEmpty();
    }

    /** Capital plus all profit; null where something held cannot be valued. */
    @Nullable
    BigDecimal equityNow(PlainMarket market) {
        BigDecimal total = limits.capital().decimal();
        for (var entry : positions.entrySet()) {
            PlainPosition position = entry.getValue();
            total = total.add(position.realizedBase);
            if (position.quantity.signum() != 0 || position.unconverted.signum() != 0) {
                BigDecimal price = market.price(entry.getKey());
                var definition = market.definitions.get(entry.getKey());
                var rate = definition == null ? null : market.rate(definition.quoteCurrency(), limits.baseCurrency());
                if (price == null || rate == null) {
                    return null;
                }
                BigDecimal open = PlainMarket.money(price.multiply(position.quantity));
                total = total.add(
                        PlainMarket.converted(open.subtract(position.cost).add(position.unconverted), rate));
            }
        }
        return total;
    }
}
