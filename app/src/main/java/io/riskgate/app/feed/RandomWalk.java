package io.riskgate.app.feed;

import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.value.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Prices that wander a little around a fixing; the crosses always agree with the dollar pairs. */
final class RandomWalk {
    /** Largest relative step of one tick: a fifth of a basis point. */
    private static final double STEP_MAX = 2e-5;

    private static final int DECIMALS = 6;

    private final SplittableRandom random;
    private final TreeMap<String, Double> dollarsPerUnit = new TreeMap<>();

    /** A walk that starts at a fixing; the same seed walks the same way. */
    RandomWalk(DailyFixing start, long seed) {
        random = new SplittableRandom(seed);
        for (CurrencyPair pair : CurrencyPair.TRADED) {
            double price = start.price(pair.instrumentId()).toDouble();
            if (pair.quote().equals("USD")) {
                dollarsPerUnit.put(pair.base(), price);
            } else if (pair.base().equals("USD")) {
                dollarsPerUnit.put(pair.quote(), 1.0 / price);
            }
        }
        dollarsPerUnit.put("USD", 1.0);
    }

    /** One step on; every traded pair with its price. */
    SortedMap<String, Price> next() {
        dollarsPerUnit.replaceAll((currency, value) ->
                currency.equals("USD") ? value : value * (1.0 + STEP_MAX * (2.0 * random.nextDouble() - 1.0)));
        SortedMap<String, Price> prices = new TreeMap<>();
        for (CurrencyPair pair : CurrencyPair.TRADED) {
            double price = dollarsOf(pair.base()) / dollarsOf(pair.quote());
            prices.put(
                    pair.instrumentId(),
                    Price.of(BigDecimal.valueOf(price).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return prices;
    }

    /** Goes on from another price of a pair with the dollar; a cross follows from its two dollar pairs and stays. */
    void moveTo(String instrumentId, Price price) {
        CurrencyPair.TRADED.stream()
                .filter(pair -> pair.instrumentId().equals(instrumentId))
                .forEach(pair -> {
                    if (pair.quote().equals("USD")) {
                        dollarsPerUnit.put(pair.base(), price.toDouble());
                    } else if (pair.base().equals("USD")) {
                        dollarsPerUnit.put(pair.quote(), 1.0 / price.toDouble());
                    }
                });
    }

    private double dollarsOf(String currency) {
        Double value = dollarsPerUnit.get(currency);
        if (value == null) {
            throw new IllegalStateException("no dollar pair for " + currency);
        }
        return value;
    }
}
