package io.riskgate.bench.core;

import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Instruments, prices and heavy-tailed daily returns with one common factor, from a seed.
 *
 * <p>The first four instruments are currency pairs against the dollar, the rest shares quoted in three currencies.
 */
final class SyntheticMarket {
    static final long DAY_MILLIS = 86_400_000L;
    static final long CLOSE_MILLIS = 1_700_000_000_000L;
    private static final List<String> PAIR_BASES = List.of("EUR", "GBP", "AUD", "NZD");
    private static final List<String> SHARE_CURRENCIES = List.of("USD", "EUR", "GBP");
    private static final Quantity LOT = Quantity.parse("0.01");

    final List<InstrumentDefinition> instruments = new ArrayList<>();
    final List<Price> prices = new ArrayList<>();
    /** Shape [days][instruments], oldest first. */
    final double[][] returns;

    SyntheticMarket(CoreSize size, SplittableRandom random) {
        for (int i = 0; i < size.instruments(); i++) {
            boolean pair = i < PAIR_BASES.size();
            instruments.add(
                    pair
                            ? InstrumentDefinition.currencyPair(PAIR_BASES.get(i), "USD", LOT)
                            : new InstrumentDefinition(
                                    String.format("SHARE%04d", i),
                                    AssetClass.EQUITY,
                                    "",
                                    SHARE_CURRENCIES.get(i % SHARE_CURRENCIES.size()),
                                    LOT));
            double level = pair ? 0.6 + random.nextDouble() : 20 + 180 * random.nextDouble();
            prices.add(new Price(Math.round(level * 1e8)));
        }
        returns = heavyTailed(size, random);
    }

    private static double[][] heavyTailed(CoreSize size, SplittableRandom random) {
        double[] beta = new double[size.instruments()];
        for (int i = 0; i < beta.length; i++) {
            beta[i] = 0.3 + 1.4 * random.nextDouble();
        }
        double[][] rows = new double[size.days()][size.instruments()];
        for (double[] row : rows) {
            double common = 0.008 * studentT4(random);
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(-0.9, beta[i] * common + 0.008 * studentT4(random));
            }
        }
        return rows;
    }

    private static double studentT4(SplittableRandom random) {
        double squares = 0;
        for (int k = 0; k < 4; k++) {
            double z = random.nextGaussian();
            squares += z * z;
        }
        return random.nextGaussian() / Math.sqrt(squares / 4);
    }

    /** The price of one unit of each quote currency in dollars. */
    double dollars(int instrument) {
        String quote = instruments.get(instrument).quoteCurrency();
        int pair = PAIR_BASES.indexOf(quote);
        return pair < 0 ? 1.0 : prices.get(pair).toDouble();
    }

    List<Quote> quotes(long timeMillis) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            quotes.add(new Quote(instruments.get(i).instrumentId(), prices.get(i), timeMillis));
        }
        return quotes;
    }

    Bar bar(int day) {
        List<Double> row = new ArrayList<>();
        for (double r : returns[day]) {
            row.add(r);
        }
        return new Bar(
                day + 1,
                CLOSE_MILLIS - (returns.length - 1 - day) * DAY_MILLIS,
                instruments.stream().map(InstrumentDefinition::instrumentId).toList(),
                row);
    }
}
