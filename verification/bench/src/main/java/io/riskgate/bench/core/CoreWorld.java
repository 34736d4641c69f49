package io.riskgate.bench.core;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One partition with one portfolio that holds every instrument, and 65,536 different orders that its limits approve.
 *
 * <p>Order ids repeat per instrument and side, so that a reservation replaces the one before it and the book keeps its
 * size however long a measurement runs; quantity and time differ in every order. The memory forgets: no order is a
 * repetition.
 */
final class CoreWorld {
    static final int ORDER_COUNT = 1 << 16;
    private static final String PORTFOLIO = "BENCH";
    private static final double CAPITAL = 1_000_000;
    private static final double ORDER_VALUE = 2_000;
    private static final Money UNLIMITED = Money.parse("100000000000");

    final CoreSize size;
    final SyntheticMarket market;
    final PartitionCore core;
    final Quantity[] positions;
    final OrderSubmitted[] orders = new OrderSubmitted[ORDER_COUNT];
    /** Row number of each order's instrument. */
    final int[] orderInstruments = new int[ORDER_COUNT];

    /** Knows nothing of the past, at no cost. */
    private static final class ForgetfulMemory implements PartitionMemory {
        @Override
        public @Nullable Decision decisionOf(String orderId) {
            return null;
        }

        @Override
        public @Nullable String fingerprintOf(String executionId) {
            return null;
        }
    }

    CoreWorld(CoreSize size, long seed) {
        var random = new SplittableRandom(seed);
        this.size = size;
        market = new SyntheticMarket(size, random);
        core = new PartitionCore(new PartitionState(size.days()), new ForgetfulMemory());
        positions = new Quantity[size.instruments()];
        listAndPrice();
        core.step(new LimitsActivated(1, limits(), SyntheticMarket.CLOSE_MILLIS));
        for (int i = 0; i < positions.length; i++) {
            positions[i] = lotsWorth(i, random.nextGaussian() * CAPITAL / positions.length);
            core.step(fill("open-" + i, i, positions[i]));
        }
        for (int k = 0; k < ORDER_COUNT; k++) {
            orderInstruments[k] = random.nextInt(size.instruments());
            orders[k] = order(k, lotsWorth(orderInstruments[k], random.nextGaussian() * ORDER_VALUE));
        }
    }

    private void listAndPrice() {
        for (int i = 0; i < size.instruments(); i++) {
            core.step(new InstrumentListed(i + 1, market.instruments.get(i), SyntheticMarket.CLOSE_MILLIS));
        }
        for (int day = 0; day < size.days(); day++) {
            var bar = market.bar(day);
            core.step(
                    new MarketStateUpdated(day + 1, bar.closeTimeMillis(), market.quotes(bar.closeTimeMillis()), bar));
        }
    }

    private static LimitSet limits() {
        return new LimitSet(
                PORTFOLIO,
                "USD",
                Money.parse("1000000"),
                new LimitSet.OrderLimits(
                        Quantity.parse("1000000000"),
                        UNLIMITED,
                        0.05,
                        SyntheticMarket.DAY_MILLIS,
                        60_000,
                        SyntheticMarket.DAY_MILLIS),
                new LimitSet.ExposureLimits(UNLIMITED, UNLIMITED, 1e6, 0.99),
                new LimitSet.TailLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED),
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    /** Whole lots worth about so many dollars, at least one lot; negative for a sale. */
    private Quantity lotsWorth(int instrument, double dollars) {
        double unit = market.prices.get(instrument).toDouble() * market.dollars(instrument);
        long lots = Math.max(1, Math.round(Math.abs(dollars) / unit * 100));
        return new Quantity((dollars < 0 ? -lots : lots) * 10_000);
    }

    private OrderSubmitted order(int k, Quantity signed) {
        String instrument = market.instruments.get(orderInstruments[k]).instrumentId();
        Side side = signed.isPositive() ? Side.BUY : Side.SELL;
        return new OrderSubmitted(
                "order-" + instrument + "-" + side,
                new Origin(PORTFOLIO, "strategy-1", "correlation-" + k),
                new OrderTerms(instrument, side, new Quantity(Math.absExact(signed.millionths())), null),
                SyntheticMarket.CLOSE_MILLIS + k,
                0);
    }

    /** A fill at the last price, with an id that no order has. */
    FillReceived fill(String id, int instrument, Quantity signed) {
        return new FillReceived(
                id,
                "order-of-" + id,
                new Origin(PORTFOLIO, "strategy-1", id),
                new FillReceived.Trade(
                        market.instruments.get(instrument).instrumentId(),
                        signed.isPositive() ? Side.BUY : Side.SELL,
                        new Quantity(Math.absExact(signed.millionths())),
                        market.prices.get(instrument)),
                SyntheticMarket.CLOSE_MILLIS);
    }

    PortfolioBook book() {
        return Objects.requireNonNull(core.state().book(PORTFOLIO), "the world must have opened its portfolio");
    }
}
