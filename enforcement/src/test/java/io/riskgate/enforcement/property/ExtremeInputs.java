package io.riskgate.enforcement.property;

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
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Whatever the constructors of events let through: the largest, the smallest, the repeated, the misdated. */
final class ExtremeInputs {
    private static final List<String> NAMES = List.of("A", "B", "EURUSD", "USDJPY", "C");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");

    private final SplittableRandom random;
    private final int oneExtremeIn;
    private int count;

    /** One number in so many is extreme; the more, the further inputs get. */
    ExtremeInputs(long seed, int oneExtremeIn) {
        random = new SplittableRandom(seed);
        this.oneExtremeIn = oneExtremeIn;
    }

    RiskEvent next() {
        count++;
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> order();
            case 3, 4, 5 -> fill();
            case 6, 7, 8 -> market();
            case 9 -> new InstrumentListed(any(), instrument(), any());
            case 10 -> new LimitsActivated(any(), limits(), any());
            case 11 -> new ResumeGranted(any(), "r-" + count, scope(), "alice", "bob", any());
            case 12 -> rare();
            default -> new OrderClosed(name("e-", 40), name("o-", 60), origin(), OrderClosed.Reason.EXPIRED, any());
        };
    }

    private RiskEvent rare() {
        return switch (random.nextInt(3)) {
            case 0 -> new HaltMarker(any(), "h-" + count, scope(), "carol", "x", any());
            case 1 -> new CancelRequested(name("o-", 60), "o-1", origin(), any());
            default -> new OrderMalformed(name("o-", 60), origin(), "f", "QTY", "bad", any());
        };
    }

    private RiskEvent order() {
        Price limit = random.nextBoolean() ? null : new Price(positive());
        var terms = new OrderTerms(instrumentName(), side(), new Quantity(positive()), limit);
        boolean plausible = random.nextBoolean();
        return new OrderSubmitted(name("o-", 60), origin(), terms, plausible ? 1_000 : any(), plausible ? 0 : any());
    }

    private RiskEvent fill() {
        var trade = new FillReceived.Trade(instrumentName(), side(), new Quantity(positive()), new Price(positive()));
        return new FillReceived(name("e-", 2_000), name("o-", 60), origin(), trade, any());
    }

    private RiskEvent market() {
        List<Quote> quotes = new ArrayList<>();
        NAMES.forEach(name -> quotes.add(new Quote(
                name, new Price(random.nextBoolean() ? 1_00000000L : positive()), random.nextBoolean() ? 900 : any())));
        long time = random.nextInt(10) > 0 ? 1_000 : any();
        return new MarketStateUpdated(any(), time, quotes, random.nextBoolean() ? bar() : null);
    }

    /** Sometimes with a name twice, sometimes with one missing. */
    private Bar bar() {
        List<String> names = new ArrayList<>(NAMES);
        if (random.nextInt(10) == 0) {
            names.set(random.nextInt(names.size()), instrumentName());
        }
        List<Double> returns = new ArrayList<>();
        names.forEach(name -> returns.add(simpleReturn()));
        return new Bar(any(), any(), names, returns);
    }

    private double simpleReturn() {
        return switch (random.nextInt(30 * oneExtremeIn)) {
            case 0 -> Double.MAX_VALUE;
            case 1 -> Math.nextUp(-1.0);
            case 2 -> Double.MIN_VALUE;
            default -> random.nextDouble(-0.1, 0.1);
        };
    }

    private InstrumentDefinition instrument() {
        String name = instrumentName();
        return name.length() == 6
                ? new InstrumentDefinition(
                        name, AssetClass.CURRENCY_PAIR, name.substring(0, 3), name.substring(3), new Quantity(1))
                : new InstrumentDefinition(name, AssetClass.EQUITY, "", currency(), new Quantity(1));
    }

    private LimitSet limits() {
        boolean wide = random.nextInt(3) > 0;
        long most = Long.MAX_VALUE;
        var orders = new LimitSet.OrderLimits(
                new Quantity(wide ? most : positive()),
                new Money(wide ? most : positive()),
                wide ? Double.MAX_VALUE : 0.05,
                wide ? most : positive(),
                positive(),
                wide ? most : positive());
        var exposures = new LimitSet.ExposureLimits(
                new Money(wide ? most : positive()),
                new Money(wide ? most : positive()),
                wide ? Double.MAX_VALUE : 2.0,
                random.nextInt(oneExtremeIn) > 0 ? Double.MAX_VALUE : Double.MIN_VALUE);
        Money tail = new Money(wide ? most : positive());
        return new LimitSet(
                        portfolio(),
                        currency(),
                        new Money(positive()),
                        orders,
                        exposures,
                        new LimitSet.TailLimits(tail, tail, tail, tail),
                        model(),
                        "alice",
                        "bob")
                .withPolicy(
                        random.nextInt(oneExtremeIn) > 0
                                ? RiskPolicy.STANDARD
                                : RiskPolicy.STANDARD.with(KillSwitchLimits.STANDARD));
    }

    private RiskModel model() {
        return switch (random.nextInt(4)) {
            case 0 -> new RiskModel(Double.MIN_VALUE, Integer.MAX_VALUE, 0, Math.nextUp(2.0), 2);
            case 1 -> new RiskModel(Math.nextDown(1.0), 2, 1, 1000, Integer.MAX_VALUE);
            default -> new RiskModel(0.94, 60, 0.1, 6, 2);
        };
    }

    private HaltScope scope() {
        return random.nextInt(3) == 0 ? HaltScope.FIRM : HaltScope.portfolio(portfolio());
    }

    private Origin origin() {
        return new Origin(portfolio(), "s", "c");
    }

    private String portfolio() {
        return random.nextBoolean() ? "p" : "q";
    }

    private String currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private String instrumentName() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String name(String prefix, int different) {
        return prefix + random.nextInt(different);
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private long positive() {
        if (random.nextInt(oneExtremeIn) > 0) {
            return random.nextLong(1, 1_000_000_000L);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> 1;
            case 2 -> random.nextLong(1, Long.MAX_VALUE);
            default -> random.nextLong(1, 1_000_000_000L);
        };
    }

    private long any() {
        if (random.nextInt(oneExtremeIn) > 0) {
            return 1_000 + random.nextInt(100);
        }
        return switch (random.nextInt(8)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> -1;
            case 3 -> 0;
            case 4 -> random.nextLong();
            default -> 1_000 + random.nextInt(100);
        };
    }
}
