package io.riskgate.state.bytes;

import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.StateChange.EquityMarked;
import io.riskgate.enforcement.StateChange.FillFolded;
import io.riskgate.enforcement.StateChange.PositionChanged;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.AuditTree;
import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.enforcement.conduct.OrderTokens;
import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.conduct.TradedHour;
import io.riskgate.enforcement.control.PendingResume;
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
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.market.InstrumentBar;
import io.riskgate.enforcement.market.SpreadHistory;
import io.riskgate.enforcement.market.UniverseHead;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.state.row.InstrumentBarEntry;
import io.riskgate.state.row.UsedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;

/** Values of every kind of row out of one seed, extremes included. */
final class RandomRows {
    private static final String LETTERS = "abcxyzABCXYZ0189._:/-";

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    PositionChanged position() {
        return new PositionChanged(
                name(), name(), new Position(new Quantity(number()), money(), money(), money(), number()));
    }

    OpenOrder openOrder() {
        return new OpenOrder(name(), name(), name(), name(), side(), quantity(), number());
    }

    FillFolded fill() {
        return new FillFolded(name(), name(), number());
    }

    StateChange.ConductChanged conduct() {
        return new StateChange.ConductChanged(new PortfolioConduct(
                name(),
                listOf(random.nextInt(5), () -> new TradedHour(number(), money(), random.nextInt(9))),
                listOf(random.nextInt(5), () -> new OrderTokens(name(), number(), number()))));
    }

    EquityMarked equity() {
        return new EquityMarked(name(), new EquityMark(money(), money(), number()));
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
                number(),
                number());
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

    private CheckResult checkResult() {
        return new CheckResult(any(CheckCode.values()), any(Verdict.values()), ratio() * 1e9, ratio(), text());
    }

    MarketStateUpdated market() {
        MarketStateUpdated.Bar bar = random.nextBoolean() ? null : bar();
        return new MarketStateUpdated(number(), number(), listOf(random.nextInt(9), this::quote), bar);
    }

    private MarketStateUpdated.Quote quote() {
        return new MarketStateUpdated.Quote(name(), price(), number(), spread());
    }

    private MarketStateUpdated.Spread spread() {
        OptionalDouble multiple = maybeRatio();
        return new MarketStateUpdated.Spread(multiple.isPresent() || random.nextBoolean(), multiple);
    }

    private OptionalDouble maybeRatio() {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(ratio());
    }

    MarketStateUpdated.Bar bar() {
        int columns = random.nextInt(9);
        return new MarketStateUpdated.Bar(
                number(), number(), listOf(columns, this::name), listOf(columns, () -> ratio() - 0.5), maybeRatio());
    }

    UniverseHead universeHead() {
        return random.nextInt(9) == 0
                ? UniverseHead.EMPTY
                : new UniverseHead(number(), number(), number(), number(), number(), number());
    }

    private SpreadHistory spreads() {
        return new SpreadHistory(
                random.nextBoolean(), maybeRatio(), maybeRatio(), listOf(random.nextInt(60), this::ratio));
    }

    InstrumentBarEntry instrumentBar() {
        Price previousClose = random.nextBoolean() ? null : price();
        return new InstrumentBarEntry(
                name(), new InstrumentBar(price(), number(), previousClose, number(), random.nextInt(), spreads()));
    }

    InstrumentListed instrument() {
        var definition = new InstrumentDefinition(
                name(), any(InstrumentDefinition.AssetClass.values()), name(), name(), quantity());
        return new InstrumentListed(number(), definition, timeMillis());
    }

    LimitsActivated limits() {
        var orders = new LimitSet.OrderLimits(quantity(), amount(), aboveZero(), count(), count(), count());
        var exposures = new LimitSet.ExposureLimits(amount(), amount(), aboveZero(), aboveZero());
        var tails = new LimitSet.TailLimits(new Money(1 + random.nextInt(9)), money(10), money(20), money(20));
        var model = new RiskModel(0.01 + 0.9 * ratio(), 2 + random.nextInt(99), ratio(), 2.5 + ratio(), 2);
        return new LimitsActivated(
                number(),
                new LimitSet(name(), name(), amount(), orders, exposures, tails, model, "alice", "bob"),
                timeMillis());
    }

    StateChange latch() {
        if (random.nextBoolean()) {
            return new StateChange.LatchCleared(scope(), any(KillLatch.Cause.values()), number());
        }
        var latch = new KillLatch(
                scope(),
                any(KillLatch.Cause.values()),
                any(KillSeverity.values()),
                name(),
                name(),
                text(),
                name(),
                number());
        return new StateChange.LatchSet(latch, number());
    }

    SwitchMemory switchMemory() {
        return new SwitchMemory(
                any(SwitchMemory.Kind.values()), name(), name(), listOf(random.nextInt(9), this::number));
    }

    PendingResume pendingResume() {
        return new PendingResume(new CommandReceived(
                name(), CommandReceived.Kind.RESUME, scope(), name(), "because", Math.floorMod(number(), 1L << 40)));
    }

    UsedCommand usedCommand() {
        return new UsedCommand(name(), number());
    }

    AuditHead auditHead() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new AuditHead(number(), hash, listOf(random.nextInt(5), () -> new InputRun(name(), number())));
    }

    AuditTree auditTree() {
        long leafCount = number() & Long.MAX_VALUE;
        List<Sha256Hash> subtrees = listOf(Long.bitCount(leafCount), this::hash);
        return new AuditTree(leafCount, subtrees, hash());
    }

    private Sha256Hash hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return Sha256Hash.of(hash);
    }

    StressReported stress() {
        int columns = random.nextInt(5);
        return new StressReported(
                new StressReport(
                        name(),
                        name(),
                        timeMillis(),
                        aboveZero(),
                        random.nextInt(),
                        ratio(),
                        listOf(columns, this::name),
                        listOf(columns, this::ratio),
                        listOf(random.nextInt(4), () -> shock(columns))),
                timeMillis());
    }

    private ScenarioShock shock(int columns) {
        boolean isMarked = random.nextBoolean();
        var gap = new GapRule(
                isMarked ? GapRule.Target.MARKED : GapRule.Target.NAME,
                ratio(),
                listOf(isMarked ? columns : 0, () -> 1.0));
        return new ScenarioShock(
                name(),
                listOf(columns, () -> ratio() - 0.5),
                new InstrumentShocks.Liquidity(aboveZero(), ratio() * 0.9),
                gap);
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
