package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Definitions, prices and whole rows of returns, searched anew for each question. */
class PlainMarket {
    final TreeMap<String, InstrumentDefinition> definitions = new TreeMap<>();
    final TreeMap<String, MarketStateUpdated.Quote> quotes = new TreeMap<>();
    final List<Map<String, Double>> bars = new ArrayList<>();
    private final int windowDays;
    long timeMillis;

    record Rate(BigDecimal value, long priceTimeMillis) {}

    PlainMarket(int windowDays) {
        this.windowDays = windowDays;
    }

    void take(MarketStateUpdated update) {
        update.quotes().forEach(quote -> quotes.put(quote.instrumentId(), quote));
        var bar = update.bar();
        if (bar != null) {
            Map<String, Double> row = new TreeMap<>();
            for (int i = 0; i < bar.returns().size(); i++) {
                row.put(bar.instrumentIds().get(i), bar.returns().get(i));
            }
            bars.add(row);
            if (bars.size() > windowDays) {
                bars.remove(0);
            }
        }
        timeMillis = Math.max(timeMillis, update.eventTimeMillis());
    }

    int observedDays(String instrument) {
        int days = 0;
        while (days < bars.size() && bars.get(bars.size() - 1 - days).containsKey(instrument)) {
            days++;
        }
        return days;
    }

    /** The return so many days ago, 0 = the newest. */
    double returnOf(String instrument, int daysAgo) {
        return bars.get(bars.size() - 1 - daysAgo).get(instrument);
    }

    @Nullable
    BigDecimal price(String instrument) {
        var quote = quotes.get(instrument);
        return quote == null ? null : quote.price().decimal();
    }

    @Nullable
    Rate rate(String from, String to) {
        if (from.equals(to)) {
            return new Rate(BigDecimal.ONE, Long.MAX_VALUE);
        }
        Rate direct = direct(from, to);
        if (direct != null) {
            return direct;
        }
        for (InstrumentDefinition pair : definitions.values()) {
            boolean shares = pair.assetClass() == AssetClass.CURRENCY_PAIR
                    && (pair.baseCurrency().equals(from) || pair.quoteCurrency().equals(from));
            if (shares) {
                String pivot = pair.baseCurrency().equals(from) ? pair.quoteCurrency() : pair.baseCurrency();
                Rate first = direct(from, pivot);
                Rate second = direct(pivot, to);
                if (first != null && second != null) {
                    BigDecimal product = first.value().multiply(second.value()).setScale(12, RoundingMode.HALF_EVEN);
                    return new Rate(product, Math.min(first.priceTimeMillis(), second.priceTimeMillis()));
                }
            }
        }
        return null;
    }

    private @Nullable Rate direct(String from, String to) {
        for (InstrumentDefinition pair : definitions.values()) {
            var quote = quotes.get(pair.instrumentId());
            if (pair.assetClass() != AssetClass.CURRENCY_PAIR || quote == null) {
                continue;
            }
            if (pair.baseCurrency().equals(from) && pair.quoteCurrency().equals(to)) {
                return new Rate(quote.price().decimal(), quote.priceTimeMillis());
            }
            if (pair.baseCurrency().equals(to) && pair.quoteCurrency().equals(from)) {
                return new Rate(inverse(quote.price().decimal()), quote.priceTimeMillis());
            }
        }
        return null;
    }

    BigDecimal inverse(BigDecimal price) {
        return BigDecimal.ONE.divide(price, 12, RoundingMode.HALF_EVEN);
    }

    /** Value of a quantity in another currency, to a hundredth of a cent, rounded once a currency. */
    @Nullable
    BigDecimal value(String instrument, BigDecimal quantity, String currency) {
        BigDecimal price = price(instrument);
        var definition = definitions.get(instrument);
        Rate rate = definition == null ? null : rate(definition.quoteCurrency(), currency);
        return price == null || rate == null ? null : converted(money(price.multiply(quantity)), rate);
    }

    static BigDecimal converted(BigDecimal amount, Rate rate) {
        return money(amount.multiply(rate.value()));
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_EVEN);
    }
}
