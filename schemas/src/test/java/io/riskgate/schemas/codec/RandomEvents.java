package io.riskgate.schemas.codec;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.AdaptivePolicy;
import io.riskgate.enforcement.value.limit.CompositionLimits;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.OrderRules;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import io.riskgate.enforcement.value.limit.ThrottlePolicy;
import io.riskgate.schemas.mapping.Causation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;

/** Values of every kind of event out of one seed, extremes included. */
final class RandomEvents {
    private static final String LETTERS = "abcxyzABCXYZ0189._:/-";

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    OrderSubmitted order() {
        return new OrderSubmitted(name(), origin(), terms(), timeMillis(), random.nextBoolean() ? 0 : timeMillis());
    }

    CancelRequested cancel() {
        return new CancelRequested(name(), name(), origin(), timeMillis());
    }

    private OrderTerms terms() {
        return random.nextBoolean()
                ? new OrderTerms(name(), side(), quantity(), null)
                : new OrderTerms(name(), side(), new Quantity(count()), new Price(count()));
    }

    FillReceived fill() {
        return new FillReceived(
                name(), name(), origin(), new FillReceived.Trade(name(), side(), quantity(), price()), timeMillis());
    }

    OrderClosed closed() {
        return new OrderClosed(name(), name(), origin(), any(OrderClosed.Reason.values()), timeMillis());
    }

    PriceObserved observed() {
        Price bid = new Price(count());
        Price ask = new Price(bid.hundredMillionths() + random.nextInt(9));
        var quote = random.nextBoolean() ? null : new PriceObserved.BidAsk(bid, ask);
        return new PriceObserved(name(), price(), quote, random.nextBoolean(), name(), timeMillis());
    }

    CommandReceived command() {
        return new CommandReceived(
                name(), any(CommandReceived.Kind.values()), scope(), name(), "because " + text(), timeMillis());
    }

    HaltMarker halt() {
        return new HaltMarker(number(), name(), scope(), any(KillSeverity.values()), name(), text(), timeMillis());
    }

    ResumeGranted resume() {
        return new ResumeGranted(number(), name(), scope(), "alice", "bob", timeMillis());
    }

    Causation causation() {
        return new Causation(name(), random.nextInt(99), count());
    }

    Output.TradingHalted halted() {
        return new Output.TradingHalted(new KillLatch(
                scope(),
                any(KillLatch.Cause.values()),
                any(KillSeverity.values()),
                name(),
                name(),
                text(),
                name(),
                timeMillis()));
    }

    Output.TradingResumed resumed() {
        return new Output.TradingResumed(scope(), name(), "alice", "bob", timeMillis());
    }

    List<InputRun> runs() {
        return listOf(random.nextInt(5), () -> new InputRun(name(), count()));
    }

    byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    RiskSnapshot snapshot() {
        var measures = new RiskMeasures(money(), money(), ratio(), tail(), tail(), random.nextInt(999));
        return new RiskSnapshot(
                name(),
                timeMillis(),
                number(),
                number(),
                new EquityMark(money(), money(), timeMillis()),
                measures,
                number(),
                random.nextInt(),
                listOf(
                        random.nextInt(9),
                        () -> new RiskSnapshot.PositionLine(name(), new Quantity(number()), money(), money())),
                listOf(random.nextInt(99), () -> ratio() * 1e6 - 5e5));
    }

    private TailFigures tail() {
        return new TailFigures(ratio(), ratio() * 1e9, ratio(), ratio(), random.nextBoolean());
    }

    private Origin origin() {
        return new Origin(name(), name(), name());
    }

    Decision decision() {
        boolean approved = random.nextBoolean();
        OrderTerms terms = random.nextInt(4) == 0
                ? null
                : new OrderTerms(name(), side(), quantity(), random.nextBoolean() ? null : price());
        return new Decision(
                name(),
                name(),
                new Origin(name(), name(), name()),
                terms,
                approved ? Outcome.APPROVED : Outcome.REJECTED,
                approved ? quantity() : Quantity.ZERO,
                listOf(random.nextInt(20), this::checkResult),
                assessment(),
                new InputVersions(number(), number(), number(), number(), number()),
                timeMillis(),
                approved ? timeMillis() : 0);
    }

    private CheckResult checkResult() {
        return new CheckResult(any(CheckCode.values()), any(Verdict.values()), ratio() * 1e9, ratio(), text());
    }

    MarketStateUpdated market() {
        MarketStateUpdated.Bar bar = random.nextBoolean() ? null : bar();
        return new MarketStateUpdated(number(), timeMillis(), listOf(random.nextInt(9), this::quote), bar);
    }

    private Assessment assessment() {
        return new Assessment(
                listOf(random.nextInt(11), this::sensor),
                any(SensorAction.values()),
                any(SensorAction.values()),
                quantity(),
                random.nextBoolean() ? null : new Assessment.RiskShare(ratio(), ratio() - 0.5, ratio()),
                random.nextBoolean()
                        ? null
                        : new Assessment.Adaptation(
                                name(), name(), ratio(), listOf(2, this::name), steps(), steps(), steps()));
    }

    private Assessment.Adaptation.Steps steps() {
        return new Assessment.Adaptation.Steps(ratio(), ratio(), ratio(), ratio());
    }

    private SensorResult sensor() {
        var finding = new SensorFinding(
                any(SensorId.values()),
                any(SensorFinding.Status.values()),
                ratio() * 1e9,
                ratio(),
                any(MeasureUnit.values()),
                any(SensorAction.values()),
                text());
        return new SensorResult(finding, any(EnforcementMode.values()), random.nextBoolean());
    }

    private MarketStateUpdated.Quote quote() {
        var spread = random.nextBoolean()
                ? MarketStateUpdated.Spread.of(ratio())
                : new MarketStateUpdated.Spread(random.nextBoolean(), OptionalDouble.empty());
        return new MarketStateUpdated.Quote(name(), price(), timeMillis(), spread);
    }

    MarketStateUpdated.Bar bar() {
        int columns = random.nextInt(9);
        return new MarketStateUpdated.Bar(
                number(),
                timeMillis(),
                listOf(columns, this::name),
                listOf(columns, () -> ratio() - 0.5),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(ratio()));
    }

    InstrumentListed instrument() {
        var definition = new InstrumentDefinition(
                name(),
                any(InstrumentDefinition.AssetClass.values()),
                name(),
                name(),
                quantity(),
                random.nextBoolean() ? null : price(),
                random.nextBoolean() ? null : quantity());
        return new InstrumentListed(number(), definition, timeMillis());
    }

    LimitsActivated limits() {
        var orders = new LimitSet.OrderLimits(quantity(), amount(), aboveZero(), count(), count(), count());
        var exposures = new LimitSet.ExposureLimits(amount(), amount(), aboveZero(), aboveZero());
        var tails = new LimitSet.TailLimits(new Money(1 + random.nextInt(9)), money(10), money(20), money(20));
        var model = new RiskModel(0.01 + 0.9 * ratio(), 2 + random.nextInt(99), ratio(), 2.5 + ratio(), 2);
        return new LimitsActivated(
                number(),
                new LimitSet(name(), name(), amount(), orders, exposures, tails, model, policy(), "alice", "bob"),
                timeMillis());
    }

    private RiskPolicy policy() {
        var thresholds = new SensorThresholds(
                new SensorThresholds.Tail(
                        new Money(1 + random.nextInt(9)), money(10), money(20), aboveZero(), aboveZero(), aboveZero()),
                new SensorThresholds.Stress(amount(), aboveZero(), 1 + random.nextInt(9)),
                new SensorThresholds.Concentration(aboveZero() / 2, aboveZero() / 2),
                new SensorThresholds.Liquidity(aboveZero(), aboveZero() / 2, aboveZero()),
                new SensorThresholds.Market(0.1, 0.1 + ratio(), aboveZero(), aboveZero()),
                new SensorThresholds.Conduct(0.1, 0.1 + ratio(), aboveZero()),
                aboveZero() / 2);
        return new RiskPolicy(
                OrderRules.of(listOf(2, this::name), listOf(1, this::name), aboveZero(), 1 + random.nextInt(9)),
                new CompositionLimits(0.1, 0.1 + ratio() / 2, aboveZero(), aboveZero(), aboveZero()),
                thresholds,
                SensorModes.all(any(EnforcementMode.values())).with(any(SensorId.values()), EnforcementMode.FULL),
                new AdaptivePolicy(random.nextBoolean()),
                new ThrottlePolicy(aboveZero() / 2, aboveZero() / 2),
                random.nextBoolean() ? KillSwitchLimits.STANDARD : KillSwitchLimits.UNBOUNDED,
                List.of(
                        new NarrowerLimits(LimitLevel.INSTRUMENT, name(), side(), quantity(), amount(), amount()),
                        new NarrowerLimits(LimitLevel.STRATEGY, name(), null, null, amount(), null)));
    }

    long number() {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> 0;
            default -> random.nextLong();
        };
    }

    private HaltScope scope() {
        HaltScope.Kind kind = any(HaltScope.Kind.values());
        return new HaltScope(kind, kind == HaltScope.Kind.FIRM ? "" : name());
    }

    private String name() {
        int length = random.nextInt(9) == 0 ? 64 : 1 + random.nextInt(12);
        var name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private String text() {
        return random.nextBoolean() ? "" : "größer \u2265 \uD83D\uDED1 " + name();
    }

    private Money money() {
        return new Money(number());
    }

    private static Money money(long tenThousandths) {
        return new Money(tenThousandths);
    }

    private Money amount() {
        return new Money(count());
    }

    private long count() {
        return 1 + random.nextInt(Integer.MAX_VALUE);
    }

    private long timeMillis() {
        return random.nextLong() >> 12;
    }

    private double aboveZero() {
        return 0.001 + ratio();
    }

    private double ratio() {
        return random.nextDouble();
    }

    private Quantity quantity() {
        return new Quantity(random.nextInt(9) == 0 ? Long.MAX_VALUE : count());
    }

    private Price price() {
        return new Price(random.nextInt(9) == 0 ? Long.MAX_VALUE : count());
    }

    private Side side() {
        return any(Side.values());
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <E> List<E> listOf(int size, Supplier<E> source) {
        List<E> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(source.get());
        }
        return list;
    }
}
