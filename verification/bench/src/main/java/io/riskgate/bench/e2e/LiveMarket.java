package io.riskgate.bench.e2e;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.InstrumentCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.codec.PriceCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Eight currency pairs with 300 days behind them that tick every second, twelve portfolios with wide limits, and orders
 * on them. Orders live for two seconds, so that reservations come and go as they would with fills.
 */
final class LiveMarket implements AutoCloseable {
    private static final List<String> BASES = List.of("EUR", "GBP", "AUD", "NZD", "CHF", "CAD", "SEK", "NOK");
    private static final int PORTFOLIO_COUNT = 12;
    private static final int HISTORY_DAYS = 300;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long ORDER_LIFETIME_MILLIS = 2_000;
    private static final long TICK_NANOS = 1_000_000_000L;
    private static final Money UNLIMITED = Money.parse("100000000000");

    private final TopicWriter writer;
    private final WireFormat wire;
    private final PriceCodec prices;
    private final double[] levels = new double[BASES.size()];
    private final SplittableRandom random = new SplittableRandom(7);
    private final Thread ticker = new Thread(this::tick, "live-market");
    private volatile boolean open = true;

    LiveMarket(TopicWriter writer, WireFormat wire) {
        this.writer = writer;
        this.wire = wire;
        this.prices = new PriceCodec(wire);
        ticker.setDaemon(true);
    }

    /** Publishes reference data and history, then ticks until closed. */
    void open() {
        long nowMillis = System.currentTimeMillis();
        var instruments = new InstrumentCodec(wire);
        for (String base : BASES) {
            var pair = InstrumentDefinition.currencyPair(base, "USD", Quantity.parse("0.01"));
            var submitted = new InstrumentCodec.SubmittedInstrument(pair, nowMillis);
            writer.send(Topics.INSTRUMENTS, pair.instrumentId(), instruments.encode(submitted));
        }
        var limits = new LimitsCodec(wire);
        for (int i = 0; i < PORTFOLIO_COUNT; i++) {
            for (LimitsSubmitted word : LimitsSubmitted.bothWords(limits(portfolio(i)), nowMillis)) {
                writer.send(Topics.LIMITS, portfolio(i), limits.encode(word));
            }
        }
        long midnightMillis = Math.floorDiv(nowMillis, DAY_MILLIS) * DAY_MILLIS;
        Arrays.fill(levels, 1.0);
        for (int day = HISTORY_DAYS; day > 0; day--) {
            publish(midnightMillis - (day - 1) * DAY_MILLIS - 1, 0.006, true);
        }
        publish(System.currentTimeMillis(), 0.0001, false);
        writer.flush();
        ticker.start();
    }

    private void publish(long timeMillis, double sigma, boolean closesBar) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= Math.exp(sigma * random.nextGaussian());
            boolean last = closesBar && i == levels.length - 1;
            var price = new PriceObserved(
                    BASES.get(i) + "USD", new Price(Math.round(levels[i] * 1e8)), last, "bench", timeMillis);
            writer.send(Topics.PRICES, price.instrumentId(), prices.encode(price));
        }
    }

    private void tick() {
        while (open) {
            LockSupport.parkNanos(TICK_NANOS);
            publish(System.currentTimeMillis(), 0.0001, false);
        }
    }

    private static String portfolio(int i) {
        return "BENCH" + i % PORTFOLIO_COUNT;
    }

    /** An order that the limits approve, dated now. */
    static OrderSubmitted order(String orderId, int number) {
        long nowMillis = System.currentTimeMillis();
        return new OrderSubmitted(
                orderId,
                new Origin(portfolio(number), "strategy-1", "c-" + orderId),
                new OrderTerms(
                        BASES.get(number * 5 % BASES.size()) + "USD",
                        number % 3 == 0 ? Side.SELL : Side.BUY,
                        new Quantity((1_000 + number % 977) * 1_000_000L),
                        null),
                nowMillis,
                nowMillis + ORDER_LIFETIME_MILLIS);
    }

    private static LimitSet limits(String portfolioId) {
        return new LimitSet(
                portfolioId,
                "USD",
                Money.parse("1000000"),
                new LimitSet.OrderLimits(
                        Quantity.parse("1000000000"), UNLIMITED, 0.05, DAY_MILLIS, DAY_MILLIS, DAY_MILLIS),
                new LimitSet.ExposureLimits(UNLIMITED, UNLIMITED, 1e6, 0.99),
                new LimitSet.TailLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED),
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        ticker.join();
    }
}
