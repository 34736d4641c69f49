package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.ConversionRate;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rates from any currency to any other, from the prices of the currency pairs in the market.
 *
 * <p>A pair that quotes the two currencies is used first, either way round; otherwise two pairs that share a currency,
 * the first by instrument name. No rate is ever guessed. A rate is searched once a market revision and then remembered.
 */
public final class CurrencyConversion {
    private final MarketView market;
    private final TreeMap<String, TreeMap<String, Optional<Rate>>> found = new TreeMap<>();
    private long foundRevision = -1;

    public CurrencyConversion(MarketView market) {
        this.market = market;
    }

    /** The rate and the event time of its oldest price. */
    public record Rate(ConversionRate value, long priceTimeMillis) {
        /**
         * An amount of the one currency in the other.
         *
         * @throws ArithmeticException if 64 bits cannot hold it
         */
        public Money inBase(Money quote) {
            return value.equals(ConversionRate.ONE) ? quote : quote.convertedAt(value);
        }
    }

    /** The rate from one currency to another, or null where no chain of at most two prices leads there. */
    public @Nullable Rate rate(String from, String to) {
        if (from.equals(to)) {
            return new Rate(ConversionRate.ONE, Long.MAX_VALUE);
        }
        if (foundRevision != market.revision()) {
            found.clear();
            foundRevision = market.revision();
        }
        return found.computeIfAbsent(from, currency -> new TreeMap<>())
                .computeIfAbsent(to, currency -> Optional.ofNullable(search(from, to)))
                .orElse(null);
    }

    /** A chain whose rate twelve decimals cannot hold counts as none. */
    private @Nullable Rate search(String from, String to) {
        try {
            Rate direct = direct(from, to);
            return direct != null ? direct : crossed(from, to);
        } catch (ArithmeticException | IllegalArgumentException inexpressible) {
            return null;
        }
    }

    private @Nullable Rate crossed(String from, String to) {
        for (String pivot : partnersOf(from)) {
            Rate first = direct(from, pivot);
            Rate second = direct(pivot, to);
            if (first != null && second != null) {
                return new Rate(
                        first.value().times(second.value()),
                        Math.min(first.priceTimeMillis(), second.priceTimeMillis()));
            }
        }
        return null;
    }

    private List<String> partnersOf(String currency) {
        List<String> partners = new ArrayList<>();
        for (int i : market.indexesByName()) {
            InstrumentDefinition pair = pair(i);
            if (pair != null && pair.baseCurrency().equals(currency)) {
                partners.add(pair.quoteCurrency());
            } else if (pair != null && pair.quoteCurrency().equals(currency)) {
                partners.add(pair.baseCurrency());
            }
        }
        return partners;
    }

    private @Nullable Rate direct(String from, String to) {
        for (int i : market.indexesByName()) {
            InstrumentDefinition pair = pair(i);
            Price price = market.price(i);
            if (pair == null || price == null) {
                continue;
            }
            if (pair.baseCurrency().equals(from) && pair.quoteCurrency().equals(to)) {
                return new Rate(ConversionRate.of(price), market.priceTimeMillis(i));
            }
            if (pair.baseCurrency().equals(to) && pair.quoteCurrency().equals(from)) {
                return new Rate(ConversionRate.inverseOf(price), market.priceTimeMillis(i));
            }
        }
        return null;
    }

    private @Nullable InstrumentDefinition pair(int index) {
        InstrumentDefinition definition = market.definition(index);
        return definition != null && definition.assetClass() == AssetClass.CURRENCY_PAIR ? definition : null;
    }
}
