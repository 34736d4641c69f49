package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.HaltScope;
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

/** Inputs of three portfolios in four currencies, drawn from a seed: mostly plausible, some late, twice, or wrong. */
public final class RandomInputs {
    private static final List<String> PORTFOLIOS = List.of("macro", "macro", "macro", "euro", "euro", "unlimited");
    private static final List<String> STRATEGIES = List.of("trend", "carry");
    private static final int OPENING_DAYS = 100;

    private final SplittableRandom random;
    private final TreeMap<String, Long> prices = new TreeMap<>();
    private final TreeMap<String, Long> priceTimes = new TreeMap<>();
    private final List<OrderSubmitted> sent = new ArrayList<>();
    private final List<FillReceived> filled = new ArrayList<>();
    private final List<RiskEvent> opening = new ArrayList<>();
    private long nowMillis = 1_600_000_000_000L;
    private long marketVersion;
    private long barSequence;
    private long controlVersion;
    private int count;

    public RandomInputs(long seed) {
        random = new SplittableRandom(seed);
        list("ACME", AssetClass.EQUITY, "", "USD", "1");
        list("BETA", AssetClass.EQUITY, "", "USD", "0.01");
        list("EURCHF", AssetClass.CURRENCY_PAIR, "EUR", "CHF", "1000");
        list("EURUSD", AssetClass.CURRENCY_PAIR, "EUR", "USD", "1000");
        list("NESN", AssetClass.EQUITY, "", "CHF", "1");
        list("SAP", AssetClass.EQUITY, "", "EUR", "1");
        list("TOYO", AssetClass.EQUITY, "", "JPY", "100");
        list("USDJPY", AssetClass.CURRENCY_PAIR, "USD", "JPY", "1000");
        prices.put("ACME", 100_00000000L);
        prices.put("BETA", 2500_00000000L);
        prices.put("EURCHF", 1_05000000L);
        prices.put("EURUSD", 1_20000000L);
        prices.put("NESN", 110_00000000L);
        prices.put("SAP", 130_00000000L);
        prices.put("TOYO", 2_000_00000000L);
        prices.put("USDJPY", 110_00000000L);
        opening.add(limits("macro", "USD"));
        opening.add(limits("euro", "EUR"));
        for (int day = 0; day < OPENING_DAYS; day++) {
            opening.add(market(true));
        }
    }

    private void list(String name, AssetClass kind, String base, String quote, String lot) {
        var instrument = new InstrumentDefinition(name, kind, base, quote, Quantity.parse(lot));
        opening.add(new InstrumentListed(++controlVersion, instrument, nowMillis));
    }

    /** So many inputs, the opening before them. */
    public static List<RiskEvent> inputs(long seed, int orders) {
        var inputs = new RandomInputs(seed);
        List<RiskEvent> events = new ArrayList<>(inputs.opening);
        for (int ordered = 0; ordered < orders; ) {
            RiskEvent event = inputs.next();
            events.add(event);
            ordered += event instanceof OrderSubmitted ? 1 : 0;
        }
        return events;
    }

    private RiskEvent next() {
        int dice = random.nextInt(1000);
        count++;
        if (dice < 550 || sent.isEmpty()) {
            return order();
        }
        if (dice < 750) {
            return market(false);
        }
        if (dice < 900) {
            return fill();
        }
        return rare(dice);
    }

    private RiskEvent rare(int dice) {
        if (dice < 920) {
            return market(true);
        }
        if (dice < 960) {
            OrderSubmitted order = any(sent);
            return new OrderClosed(
                    "x-" + count, order.orderId(), order.origin(), OrderClosed.Reason.CANCELED, nowMillis);
        }
        if (dice < 970) {
            return new CancelRequested("c-" + count, any(sent).orderId(), origin(), nowMillis);
        }
        if (dice < 980) {
            return new OrderMalformed("m-" + count, origin(), "f", "QTY", "quantity is below zero", nowMillis);
        }
        if (dice < 984) {
            return limits(random.nextBoolean() ? "macro" : "euro", "");
        }
        if (dice < 985) {
            return new HaltMarker(++controlVersion, "h-" + count, scope(), "carol", "drill", nowMillis);
        }
        return new ResumeGranted(++controlVersion, "r-" + count, scope(), "alice", "bob", nowMillis);
    }

    private HaltScope scope() {
        return switch (random.nextInt(6)) {
            case 0 -> HaltScope.FIRM;
            case 1 -> HaltScope.parse("strategy:carry");
            case 2 -> HaltScope.parse("instrument:" + instrument());
            default -> HaltScope.portfolio(any(PORTFOLIOS));
        };
    }

    private RiskEvent order() {
        if (!sent.isEmpty() && random.nextInt(40) == 0) {
            OrderSubmitted again = any(sent);
            return random.nextBoolean()
                    ? again
                    : new OrderSubmitted(again.orderId(), again.origin(), terms(), nowMillis, 0);
        }
        long age = random.nextInt(10) == 0 ? random.nextLong(-20_000, 20_000) : random.nextLong(0, 2_000);
        long expires = random.nextInt(5) == 0 ? nowMillis + random.nextLong(-100, 40_000) : 0;
        var order = new OrderSubmitted("o-" + count, origin(), terms(), nowMillis + age, expires);
        sent.add(order);
        return order;
    }

    private OrderTerms terms() {
        String instrument = random.nextInt(100) == 0 ? "GHOST" : instrument();
        long price = prices.getOrDefault(instrument, 100_00000000L);
        Price limit =
                random.nextInt(3) == 0 ? new Price(Math.round(price * (1 + random.nextDouble(-0.25, 0.25)))) : null;
        return new OrderTerms(instrument, side(), quantity(instrument), limit);
    }

    private Quantity quantity(String instrument) {
        long lot = switch (instrument) {
            case "EURCHF", "EURUSD", "USDJPY" -> 1_000_000_000L;
            case "TOYO" -> 100_000_000L;
            case "BETA" -> 250_000L;
            default -> 1_000_000L;
        };
        long lots = random.nextLong(1, instrument.equals("ACME") || instrument.equals("NESN") ? 400 : 60);
        return new Quantity(lots * lot + (random.nextInt(50) == 0 ? 1 : 0));
    }

    private RiskEvent fill() {
        if (sent.isEmpty() || random.nextInt(100) == 0) {
            return fillOf(
                    "orphan-" + count, origin(), instrument(), side(), new Quantity(random.nextLong(1, 50_000_000)));
        }
        if (!filled.isEmpty() && random.nextInt(20) == 0) {
            return any(filled);
        }
        OrderSubmitted order = sent.get(Math.max(0, sent.size() - 1 - random.nextInt(10)));
        OrderTerms terms = order.terms();
        if (terms.instrumentId().equals("GHOST")) {
            return market(false);
        }
        long wanted = terms.quantity().millionths();
        Quantity part = random.nextBoolean() ? terms.quantity() : new Quantity(random.nextLong(1, wanted + 1));
        return fillOf(order.orderId(), order.origin(), terms.instrumentId(), terms.side(), part);
    }

    private FillReceived fillOf(String orderId, Origin origin, String instrument, Side side, Quantity quantity) {
        long price = prices.get(instrument);
        var trade = new FillReceived.Trade(
                instrument, side, quantity, new Price(Math.round(price * (1 + random.nextDouble(-0.01, 0.01)))));
        var fill = new FillReceived("e-" + count, orderId, origin, trade, nowMillis);
        filled.add(fill);
        return fill;
    }

    private MarketStateUpdated market(boolean closes) {
        nowMillis += closes && random.nextInt(4) == 0 ? 60_000 : random.nextInt(2_000);
        List<Quote> quotes = new ArrayList<>();
        for (String name : prices.keySet()) {
            if (random.nextInt(5) > 0) {
                double move = 1 + random.nextDouble(-0.004, 0.004);
                prices.put(name, Math.max(1, Math.round(prices.get(name) * move)));
                priceTimes.put(name, nowMillis);
            }
            if (priceTimes.containsKey(name)) {
                quotes.add(new Quote(name, new Price(prices.get(name)), priceTimes.get(name)));
            }
        }
        return new MarketStateUpdated(++marketVersion, nowMillis, quotes, closes ? bar() : null);
    }

    /** Once in a while an instrument is missing and starts its history anew. */
    private Bar bar() {
        List<String> names = new ArrayList<>(prices.keySet());
        if (random.nextInt(150) == 0) {
            names.remove(random.nextBoolean() ? "TOYO" : "NESN");
        }
        List<Double> returns = new ArrayList<>();
        double common = random.nextInt(30) == 0 ? random.nextDouble(-0.15, 0.15) : random.nextDouble(-0.01, 0.01);
        names.forEach(name -> returns.add(common + random.nextDouble(-0.02, 0.02)));
        return new Bar(++barSequence, nowMillis, names, returns);
    }

    private LimitsActivated limits(String portfolio, String currency) {
        String base = currency.isEmpty() ? (portfolio.equals("macro") ? "USD" : "EUR") : currency;
        long scale = random.nextLong(5, 40);
        long first = random.nextLong(200, 900);
        long second = first + random.nextLong(0, 700);
        var orders =
                new LimitSet.OrderLimits(Quantity.parse("50000"), money(scale * 8_000), 0.05, 5_000, 60_000, 30_000);
        var exposures = new LimitSet.ExposureLimits(
                money(scale * 50_000), money(scale * 25_000), random.nextDouble(0.5, 3), 0.10);
        var tails = new LimitSet.TailLimits(
                money(scale * first),
                money(scale * second),
                money(scale * (second + random.nextLong(0, 1_200))),
                money(scale * (second + random.nextLong(0, 500))));
        var limits = new LimitSet(
                portfolio,
                base,
                money(random.nextInt(3) == 0 ? 900_000 : 1_000_000),
                orders,
                exposures,
                tails,
                RiskModel.STANDARD,
                "alice",
                "bob");
        return new LimitsActivated(++controlVersion, limits, nowMillis);
    }

    private static Money money(long amount) {
        return new Money(amount * 10_000);
    }

    private Origin origin() {
        return new Origin(any(PORTFOLIOS), any(STRATEGIES), "c-" + count);
    }

    private String instrument() {
        return any(new ArrayList<>(prices.keySet()));
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
