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
import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.firm.FirmGuard;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.market.InstrumentBar;
import io.riskgate.enforcement.market.SpreadHistory;
import io.riskgate.enforcement.market.UniverseHead;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The one value of each kind of row whose bytes are committed; never changed, only added to. */
final class RowExamples {
    private static final long TIME_MILLIS = 1_221_436_800_000L;

    private RowExamples() {}

    static Map<RowCodec<?>, Object> all() {
        Map<RowCodec<?>, Object> examples = new LinkedHashMap<>();
        examples.put(
                RowCodecs.POSITION,
                new PositionChanged(
                        "macro",
                        "EURUSD",
                        new Position(
                                Quantity.parse("-250000.5"),
                                Money.parse("-355000.71"),
                                Money.parse("1234.5678"),
                                Money.parse("-0.0001"),
                                17)));
        examples.put(
                RowCodecs.OPEN_ORDER,
                new OpenOrder(
                        "o-1", "macro", "trend", "EURUSD", Side.SELL, Quantity.parse("1000.000001"), TIME_MILLIS));
        examples.put(RowCodecs.DECISION, decision());
        examples.put(RowCodecs.FILL, new FillFolded("e-1", "00112233445566778899aabbccddeeff", TIME_MILLIS));
        examples.put(
                RowCodecs.EQUITY,
                new EquityMarked("macro", new EquityMark(Money.parse("990000"), Money.parse("1000000"), TIME_MILLIS)));
        examples.put(
                RowCodecs.MARKET,
                new MarketStateUpdated(
                        42,
                        TIME_MILLIS,
                        List.of(new MarketStateUpdated.Quote(
                                "EURUSD", Price.parse("1.4215"), TIME_MILLIS, MarketStateUpdated.Spread.of(1.5))),
                        bar()));
        examples.put(RowCodecs.BAR, bar());
        examples.put(
                RowCodecs.INSTRUMENT,
                new InstrumentListed(
                        3, InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1000")), TIME_MILLIS));
        examples.put(RowCodecs.LIMITS, limits());
        putLatch(examples);
        putAudit(examples);
        examples.put(RowCodecs.UNIVERSE_HEAD, new UniverseHead(42, 7, 14137, TIME_MILLIS, TIME_MILLIS - 1, 2));
        examples.put(
                RowCodecs.INSTRUMENT_BAR,
                new InstrumentBarEntry(
                        "EURUSD",
                        new InstrumentBar(
                                Price.parse("1.4215"),
                                TIME_MILLIS,
                                Price.parse("1.4150"),
                                14137,
                                0,
                                new SpreadHistory(
                                        true,
                                        OptionalDouble.of(0.00015),
                                        OptionalDouble.of(0.0001),
                                        List.of(0.0001, -1.0, 0.0002)))));
        putControl(examples);
        StandingExamples.addTo(examples);
        examples.put(RowCodecs.STRESS_RESULT, stress());
        putNewest(examples);
        return examples;
    }

    private static void putNewest(Map<RowCodec<?>, Object> examples) {
        examples.put(
                RowCodecs.SWITCH,
                new SwitchMemory(SwitchMemory.Kind.EXPOSURE, "macro", "17", List.of(20_357_280L, -1L, 1L, 0L)));
        examples.put(
                RowCodecs.CONDUCT,
                new StateChange.ConductChanged(new PortfolioConduct(
                        "macro",
                        List.of(new TradedHour(444_444, Money.parse("142150"), 1)),
                        List.of(new OrderTokens("trend", 9_250_000, TIME_MILLIS)))));
        examples.put(
                RowCodecs.PROPOSED_LIMITS,
                LimitsSubmitted.bothWords(limits().limits(), TIME_MILLIS).get(0));
        examples.put(RowCodecs.KEY_RING, SigningExamples.keyRing());
        examples.put(RowCodecs.FIRM_SNAPSHOT, snapshot());
        examples.put(RowCodecs.FIRM_GUARD, new FirmGuard(1.155));
    }

    private static void putLatch(Map<RowCodec<?>, Object> examples) {
        examples.put(
                RowCodecs.LATCH,
                new StateChange.LatchSet(
                        new KillLatch(
                                HaltScope.portfolio("macro"),
                                KillLatch.Cause.PORTFOLIO_DRAWDOWN,
                                KillSeverity.HALT,
                                "drawdown",
                                "engine",
                                "drawdown 0.16 above 0.15",
                                "o-1",
                                TIME_MILLIS),
                        9));
    }

    private static void putControl(Map<RowCodec<?>, Object> examples) {
        examples.put(RowCodecs.PENDING_RESUME, SigningExamples.pendingResume());
        examples.put(RowCodecs.USED_COMMAND, new UsedCommand("c-1", TIME_MILLIS));
        examples.put(RowCodecs.CONTROL_VERSION, 9L);
    }

    private static void putAudit(Map<RowCodec<?>, Object> examples) {
        examples.put(
                RowCodecs.AUDIT_HEAD,
                new AuditHead(
                        8, new byte[] {1, 2, 3, 4}, List.of(new InputRun("orders", 2), new InputRun("fills", 1))));
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) 7);
        Sha256Hash subtree = Sha256Hash.of(hash);
        examples.put(RowCodecs.AUDIT_TREE, new AuditTree(5, List.of(subtree, subtree), Sha256Hash.ZERO));
    }

    private static Decision decision() {
        return new Decision(
                "o-1",
                "00112233445566778899aabbccddeeff",
                new Origin("macro", "trend", "c-1"),
                new OrderTerms("EURUSD", Side.BUY, Quantity.parse("1000"), Price.parse("1.42")),
                Outcome.REJECTED,
                Quantity.ZERO,
                List.of(
                        CheckResult.passed(CheckCode.KILL_SWITCH),
                        CheckResult.atMost(CheckCode.NOTIONAL, 1421.5, 1000.0),
                        CheckResult.unevaluable(CheckCode.VAR_99, "20 of 30 observations")),
                new Assessment(
                        List.of(new SensorResult(
                                new SensorFinding(
                                        SensorId.LEVERAGE,
                                        SensorFinding.Status.BREACHED,
                                        2.5,
                                        2.0,
                                        MeasureUnit.RATIO,
                                        SensorAction.REDUCE_POSITION,
                                        "TRENDING"),
                                EnforcementMode.FULL,
                                true)),
                        SensorAction.REDUCE_POSITION,
                        SensorAction.HALT,
                        Quantity.parse("500"),
                        new Assessment.RiskShare(0.02, 1500.5, 24000.25),
                        new Assessment.Adaptation(
                                "TRENDING",
                                "ELEVATED",
                                0.25,
                                List.of("liquidity"),
                                new Assessment.Adaptation.Steps(2.0, 0.8, 0.8, 1.28),
                                new Assessment.Adaptation.Steps(2.0, 0.8, 0.8, 1.28),
                                new Assessment.Adaptation.Steps(0.01, 0.8, 0.8, 0.0064))),
                new InputVersions(42, 3, 2, 9, 1500),
                TIME_MILLIS,
                0);
    }

    private static MarketStateUpdated.Bar bar() {
        return new MarketStateUpdated.Bar(
                7, TIME_MILLIS, List.of("EURUSD", "USDJPY"), List.of(0.0125, -0.03), OptionalDouble.of(1.25));
    }

    private static RiskSnapshot snapshot() {
        var tail = new TailFigures(1.5, 2.5, 3.5, 3.0, true);
        var measures = new RiskMeasures(Money.parse("250000.5"), Money.parse("-250000.5"), 1234.5, tail, tail, 2);
        return new RiskSnapshot(
                "macro",
                TIME_MILLIS,
                7,
                4,
                new EquityMark(Money.parse("990000"), Money.parse("1000000"), TIME_MILLIS),
                measures,
                17,
                1,
                List.of(new RiskSnapshot.PositionLine(
                        "EURUSD", Quantity.parse("-1000"), Money.parse("-1421.5"), Money.parse("12.25"))),
                List.of(12.5, -0.25));
    }

    private static StressReported stress() {
        var shock = new ScenarioShock(
                "BREXIT_2016",
                List.of(-0.034, 0.04),
                new InstrumentShocks.Liquidity(10, 0.5),
                new GapRule(GapRule.Target.MARKED, 0.1, List.of(1.0, -1.0)));
        var report = new StressReport(
                "nightly-1",
                "macro",
                TIME_MILLIS,
                1250.5,
                2,
                1.25,
                List.of("EURUSD", "USDJPY"),
                List.of(0.00005, 0.0001),
                List.of(shock));
        return new StressReported(report, TIME_MILLIS);
    }

    private static LimitsActivated limits() {
        return new LimitsActivated(
                4,
                new LimitSet(
                        "macro",
                        "USD",
                        Money.parse("1000000"),
                        new LimitSet.OrderLimits(
                                Quantity.parse("500000"), Money.parse("750000"), 0.05, 345_600_000, 60_000, 86_400_000),
                        new LimitSet.ExposureLimits(Money.parse("2000000"), Money.parse("1500000"), 2.0, 0.15),
                        new LimitSet.TailLimits(
                                Money.parse("15000"), Money.parse("25000"), Money.parse("40000"), Money.parse("30000")),
                        RiskModel.STANDARD,
                        "alice",
                        "bob"),
                TIME_MILLIS);
    }
}
