package io.riskgate.enforcement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book that has lived through everything answers as one that is built from its rows just now. */
class PortfolioBookDriftTest {
    private static final int INSTRUMENTS = 7;
    private static final int WINDOW_DAYS = 100;
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP");
    private static final Money WIDE = Money.parse("100000000000");

    private final MarketView market = new MarketView(WINDOW_DAYS);
    private final CurrencyConversion conversion = new CurrencyConversion(market);
    private final PortfolioBook lived = new PortfolioBook("P", market, conversion);
    private final TreeMap<String, Position> positions = new TreeMap<>();
    private final TreeMap<String, OpenOrder> open = new TreeMap<>();
    private @Nullable LimitsActivated limits;
    private long version;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answers_like_a_book_built_from_its_rows_just_now(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < INSTRUMENTS; i++) {
            market.fold(new InstrumentListed(i + 1, definition(i, CURRENCIES.get(i % 3)), 0));
        }
        activate(0.94, "USD");
        for (int day = 0; day < 40; day++) {
            advance(random, true);
        }
        for (int event = 0; event < 600; event++) {
            happen(random);
            agree(terms(random), seed, event);
        }
    }

    private void happen(SplittableRandom random) {
        switch (random.nextInt(12)) {
            case 0 -> advance(random, true);
            case 1, 2 -> advance(random, false);
            case 3 -> activate(0.9 + 0.01 * random.nextInt(9), CURRENCIES.get(random.nextInt(3)));
            case 4 -> market.fold(new InstrumentListed(++version, definition(6, CURRENCIES.get(random.nextInt(3))), 0));
            case 5, 6, 7 -> trade(random);
            default -> order(random);
        }
    }

    private void trade(SplittableRandom random) {
        String instrument = name(random.nextInt(INSTRUMENTS));
        var position = new Position(quantity(random), Money.ZERO, Money.ZERO, Money.ZERO, ++version);
        positions.put(instrument, position);
        lived.fold(instrument, position);
    }

    private void order(SplittableRandom random) {
        String id = "order-" + random.nextInt(9);
        if (open.containsKey(id)) {
            open.remove(id);
            lived.foldRemoved(id);
            return;
        }
        OrderTerms terms = terms(random);
        var order =
                new OpenOrder(id, "P", "trend", terms.instrumentId(), terms.side(), terms.quantity(), Long.MAX_VALUE);
        open.put(id, order);
        lived.foldOpen(order);
    }

    private void agree(OrderTerms terms, long seed, int event) {
        PortfolioBook fresh = new PortfolioBook("P", market, new CurrencyConversion(market));
        fresh.fold(limits);
        positions.forEach(fresh::fold);
        open.values().forEach(fresh::foldOpen);
        lived.whatIf().project(terms);
        fresh.whatIf().project(terms);
        String when = "seed " + seed + " event " + event + " " + terms;
        assertThat(lived.whatIf().notional()).as(when).isEqualTo(fresh.whatIf().notional());
        assertThat(lived.sigmaDaily(market.indexOf(terms.instrumentId())))
                .as(when)
                .isEqualTo(fresh.sigmaDaily(market.indexOf(terms.instrumentId())));
        assertSame(lived.whatIf().after(), fresh.whatIf().after(), when);
        assertSame(lived.measures(), fresh.measures(), when);
        assertThat(lived.whatIf().isReducing())
                .as(when)
                .isEqualTo(fresh.whatIf().isReducing());
    }

    private static void assertSame(@Nullable RiskMeasures lived, @Nullable RiskMeasures fresh, String when) {
        if (lived == null || fresh == null) {
            assertThat(lived).as(when).isEqualTo(fresh);
            return;
        }
        assertThat(lived.gross()).as(when).isEqualTo(fresh.gross());
        assertThat(lived.net()).as(when).isEqualTo(fresh.net());
        assertThat(lived.scenarioCount()).as(when).isEqualTo(fresh.scenarioCount());
        assertThat(lived.sigmaDaily()).as(when).isCloseTo(fresh.sigmaDaily(), within(1e-6));
        assertThat(lived.valueAtRisk95()).as(when).isCloseTo(fresh.valueAtRisk95(), within(1e-6));
        assertThat(lived.historical().valueAtRisk999())
                .as(when)
                .isCloseTo(fresh.historical().valueAtRisk999(), within(1e-6));
        assertThat(lived.expectedShortfall99()).as(when).isCloseTo(fresh.expectedShortfall99(), within(1e-6));
    }

    private void advance(SplittableRandom random, boolean withBar) {
        version++;
        List<Quote> quotes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            quotes.add(new Quote(name(i), new Price(80_000_000L + random.nextInt(90_000_000)), version));
            names.add(name(i));
            returns.add(0.02 * random.nextGaussian());
        }
        market.fold(new MarketStateUpdated(
                version, version, quotes, withBar ? new Bar(version, version, names, returns) : null));
    }

    private void activate(double decay, String baseCurrency) {
        limits = new LimitsActivated(
                ++version,
                new LimitSet(
                        "P",
                        baseCurrency,
                        Money.parse("1000000"),
                        new LimitSet.OrderLimits(Quantity.parse("1000000"), WIDE, 0.05, 1000, 1000, 1000),
                        new LimitSet.ExposureLimits(WIDE, WIDE, 100, 0.5),
                        new LimitSet.TailLimits(WIDE, WIDE, WIDE, WIDE),
                        new RiskModel(decay, 60, 0.1, 6, 30),
                        "alice",
                        "bob"),
                version);
        lived.fold(limits);
    }

    private static OrderTerms terms(SplittableRandom random) {
        return new OrderTerms(
                name(random.nextInt(INSTRUMENTS)),
                random.nextBoolean() ? Side.BUY : Side.SELL,
                new Quantity(1 + random.nextLong(1_000_000_000L)),
                null);
    }

    private static Quantity quantity(SplittableRandom random) {
        return random.nextInt(4) == 0 ? Quantity.ZERO : new Quantity(random.nextLong(-5_000_000_000L, 5_000_000_000L));
    }

    private static InstrumentDefinition definition(int i, String quote) {
        return i == 0
                ? InstrumentDefinition.currencyPair("EUR", "USD", new Quantity(1))
                : i == 1
                        ? InstrumentDefinition.currencyPair("GBP", "USD", new Quantity(1))
                        : new InstrumentDefinition(name(i), AssetClass.EQUITY, "", quote, new Quantity(1));
    }

    private static String name(int i) {
        return i == 0 ? "EURUSD" : i == 1 ? "GBPUSD" : "SHARE" + i;
    }
}
