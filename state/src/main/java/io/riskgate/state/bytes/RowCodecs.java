package io.riskgate.state.bytes;

import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.StateChange.ConductChanged;
import io.riskgate.enforcement.StateChange.EquityMarked;
import io.riskgate.enforcement.StateChange.FillFolded;
import io.riskgate.enforcement.StateChange.PositionChanged;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.AuditTree;
import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.firm.FirmGuard;
import io.riskgate.enforcement.governance.RolloutRecord;
import io.riskgate.enforcement.governance.SensorRecord;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.market.UniverseHead;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.strategy.StrategyPosition;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.mapping.BreachMapping;
import io.riskgate.schemas.mapping.ControlMapping;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.mapping.SnapshotMapping;
import io.riskgate.schemas.mapping.StressMapping;
import io.riskgate.state.avro.AuditHeadRow;
import io.riskgate.state.avro.AuditTreeRow;
import io.riskgate.state.avro.BarRow;
import io.riskgate.state.avro.ConductRow;
import io.riskgate.state.avro.ControlVersionRow;
import io.riskgate.state.avro.DecisionRow;
import io.riskgate.state.avro.EquityRow;
import io.riskgate.state.avro.FillRow;
import io.riskgate.state.avro.FirmGuardRow;
import io.riskgate.state.avro.InstrumentBarRow;
import io.riskgate.state.avro.LatchRow;
import io.riskgate.state.avro.MarketRow;
import io.riskgate.state.avro.OpenOrderRow;
import io.riskgate.state.avro.PositionRow;
import io.riskgate.state.avro.RolloutRow;
import io.riskgate.state.avro.SensorRow;
import io.riskgate.state.avro.StrategyPositionRow;
import io.riskgate.state.avro.StrategyRow;
import io.riskgate.state.avro.SwitchRow;
import io.riskgate.state.avro.UniverseHeadRow;
import io.riskgate.state.avro.UsedCommandRow;
import io.riskgate.state.row.AuditRows;
import io.riskgate.state.row.ConductRows;
import io.riskgate.state.row.ControlRows;
import io.riskgate.state.row.DecisionRows;
import io.riskgate.state.row.InstrumentBarEntry;
import io.riskgate.state.row.MarketRows;
import io.riskgate.state.row.PortfolioRows;
import io.riskgate.state.row.StandingRows;
import io.riskgate.state.row.UsedCommand;
import java.util.List;

/** Every kind of row. */
public final class RowCodecs {
    public static final RowCodec<PositionChanged> POSITION =
            RowCodec.of("position", PositionRow.class, PortfolioRows::toRow, PortfolioRows::toCore);
    public static final RowCodec<OpenOrder> OPEN_ORDER =
            RowCodec.of("open-order", OpenOrderRow.class, PortfolioRows::toRow, PortfolioRows::toCore);
    public static final RowCodec<Decision> DECISION =
            RowCodec.of("decision", DecisionRow.class, DecisionRows::toRow, DecisionRows::toCore);
    public static final RowCodec<FillFolded> FILL =
            RowCodec.of("fill", FillRow.class, PortfolioRows::toRow, PortfolioRows::toCore);
    public static final RowCodec<EquityMarked> EQUITY =
            RowCodec.of("equity", EquityRow.class, PortfolioRows::toRow, PortfolioRows::toCore);
    public static final RowCodec<MarketStateUpdated> MARKET =
            RowCodec.of("market", MarketRow.class, MarketRows::toRow, MarketRows::toCore);
    public static final RowCodec<MarketStateUpdated.Bar> BAR =
            RowCodec.of("bar", BarRow.class, MarketRows::toRow, MarketRows::toCore);
    public static final RowCodec<InstrumentListed> INSTRUMENT =
            RowCodec.of("instrument", ControlMarker.class, ControlMapping::toAvro, marker ->
                    (InstrumentListed) ControlMapping.toCore(marker));
    public static final RowCodec<LimitsActivated> LIMITS =
            RowCodec.of("limits", ControlMarker.class, ControlMapping::toAvro, marker ->
                    (LimitsActivated) ControlMapping.toCore(marker));

    public static final RowCodec<StressReported> STRESS_RESULT =
            RowCodec.of("stress-result", StressResult.class, StressMapping::toAvro, StressMapping::toCore);

    /** Holds {@link StateChange.LatchSet} or {@link StateChange.LatchCleared}, whichever came last for the scope. */
    public static final RowCodec<StateChange> LATCH =
            RowCodec.of("latch", LatchRow.class, ControlRows::toRow, ControlRows::toCore);

    public static final RowCodec<AuditHead> AUDIT_HEAD =
            RowCodec.of("audit-head", AuditHeadRow.class, AuditRows::toRow, AuditRows::toCore);
    public static final RowCodec<AuditTree> AUDIT_TREE =
            RowCodec.of("audit-tree", AuditTreeRow.class, AuditRows::toRow, AuditRows::toCore);
    public static final RowCodec<UniverseHead> UNIVERSE_HEAD =
            RowCodec.of("universe-head", UniverseHeadRow.class, MarketRows::toRow, MarketRows::toCore);
    public static final RowCodec<InstrumentBarEntry> INSTRUMENT_BAR =
            RowCodec.of("instrument-bar", InstrumentBarRow.class, MarketRows::toRow, MarketRows::toCore);
    public static final RowCodec<PendingResume> PENDING_RESUME =
            RowCodec.of("pending-resume", Command.class, ControlRows::toRow, ControlRows::toCore);
    public static final RowCodec<KeyRingReplaced> KEY_RING =
            RowCodec.of("key-ring", ControlMarker.class, ControlMapping::toAvro, marker ->
                    (KeyRingReplaced) ControlMapping.toCore(marker));
    public static final RowCodec<UsedCommand> USED_COMMAND =
            RowCodec.of("used-command", UsedCommandRow.class, ControlRows::toRow, ControlRows::toCore);
    public static final RowCodec<Long> CONTROL_VERSION =
            RowCodec.of("control-version", ControlVersionRow.class, ControlRows::toRow, ControlRows::toCore);
    public static final RowCodec<ConductChanged> CONDUCT =
            RowCodec.of("conduct", ConductRow.class, ConductRows::toRow, ConductRows::toCore);
    public static final RowCodec<LimitsSubmitted> PROPOSED_LIMITS =
            RowCodec.of("proposed-limits", Limits.class, LimitMapping::toAvro, LimitMapping::toCore);

    public static final RowCodec<GovernanceActivated> GOVERNANCE =
            RowCodec.of("governance", ControlMarker.class, ControlMapping::toAvro, marker ->
                    (GovernanceActivated) ControlMapping.toCore(marker));
    public static final RowCodec<SensorRecord> SENSOR =
            RowCodec.of("sensor", SensorRow.class, StandingRows::toRow, StandingRows::toCore);
    public static final RowCodec<RolloutRecord> ROLLOUT =
            RowCodec.of("rollout", RolloutRow.class, StandingRows::toRow, StandingRows::toCore);
    public static final RowCodec<Breach> BREACH =
            RowCodec.of("breach", io.riskgate.schemas.avro.Breach.class, BreachMapping::toAvro, BreachMapping::toCore);
    public static final RowCodec<StrategyLedger> STRATEGY =
            RowCodec.of("strategy", StrategyRow.class, StandingRows::toRow, StandingRows::toCore);
    public static final RowCodec<StrategyPosition> STRATEGY_POSITION =
            RowCodec.of("strategy-position", StrategyPositionRow.class, StandingRows::toRow, StandingRows::toCore);
    public static final RowCodec<SwitchMemory> SWITCH =
            RowCodec.of("switch", SwitchRow.class, ControlRows::toRow, ControlRows::toCore);

    public static final RowCodec<RiskSnapshot> FIRM_SNAPSHOT = RowCodec.of(
            "firm-snapshot",
            io.riskgate.schemas.avro.RiskSnapshot.class,
            SnapshotMapping::toAvro,
            SnapshotMapping::toCore);
    public static final RowCodec<FirmGuard> FIRM_GUARD =
            RowCodec.of("firm-guard", FirmGuardRow.class, ControlRows::toRow, ControlRows::toCore);

    /** All of them, in the order above. */
    public static final List<RowCodec<?>> ALL = List.of(
            POSITION,
            OPEN_ORDER,
            DECISION,
            FILL,
            EQUITY,
            MARKET,
            BAR,
            INSTRUMENT,
            LIMITS,
            LATCH,
            AUDIT_HEAD,
            AUDIT_TREE,
            UNIVERSE_HEAD,
            INSTRUMENT_BAR,
            PENDING_RESUME,
            USED_COMMAND,
            CONTROL_VERSION,
            GOVERNANCE,
            SENSOR,
            ROLLOUT,
            BREACH,
            STRATEGY,
            STRATEGY_POSITION,
            STRESS_RESULT,
            SWITCH,
            CONDUCT,
            PROPOSED_LIMITS,
            KEY_RING,
            FIRM_SNAPSHOT,
            FIRM_GUARD);

    private RowCodecs() {}
}
