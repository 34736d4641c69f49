package io.riskgate.enforcement.given;

import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every row that steps have written, kept the way the stores keep them: the newest row a key, a ring of bars. */
public final class RowsInMemory implements PartitionMemory, StateChange.Handler {
    /** Rows of the book by key; tests may spoil them. */
    public final TreeMap<String, StateChange> book = new TreeMap<>();

    private final TreeMap<Long, Bar> bars = new TreeMap<>();
    private final TreeMap<String, Decision> decisions = new TreeMap<>();
    private final TreeMap<String, String> executions = new TreeMap<>();
    private final int windowDays;

    public RowsInMemory(int windowDays) {
        this.windowDays = windowDays;
    }

    public void write(Step step) {
        step.changes().forEach(change -> change.dispatch(this));
    }

    /** A partition that starts from these rows. */
    public PartitionState rebuilt() {
        PartitionState state = new PartitionState(windowDays);
        dispatch("1-", state);
        bars.values().stream()
                .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                .forEach(bar -> state.on(new StateChange.MarketAdvanced(
                        new MarketStateUpdated(0, bar.closeTimeMillis(), List.of(), bar))));
        dispatch("2-", state);
        return state;
    }

    private void dispatch(String stage, PartitionState state) {
        book.subMap(stage, stage + Character.MAX_VALUE).values().forEach(row -> row.dispatch(state));
    }

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        return decisions.get(orderId);
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        return executions.get(executionId);
    }

    @Override
    public void on(StateChange.PositionChanged change) {
        book.put("2-position " + change.portfolioId() + " " + change.instrumentId(), change);
    }

    @Override
    public void on(StateChange.OrderOpened change) {
        book.put("2-open " + change.order().portfolioId() + " " + change.order().orderId(), change);
    }

    @Override
    public void on(StateChange.OrderRemoved change) {
        book.remove("2-open " + change.portfolioId() + " " + change.orderId());
    }

    @Override
    public void on(StateChange.OrderDecided change) {
        decisions.put(change.decision().orderId(), change.decision());
    }

    @Override
    public void on(StateChange.FillFolded change) {
        executions.put(change.executionId(), change.fingerprint());
    }

    @Override
    public void on(StateChange.EquityMarked change) {
        book.put("2-equity " + change.portfolioId(), change);
    }

    @Override
    public void on(StateChange.MarketAdvanced change) {
        MarketStateUpdated market = change.market();
        Bar bar = market.bar();
        if (bar != null) {
            bars.put(bar.sequence() % windowDays, bar);
        }
        book.put(
                "2-market",
                new StateChange.MarketAdvanced(
                        new MarketStateUpdated(market.version(), market.eventTimeMillis(), market.quotes(), null)));
    }

    @Override
    public void on(StateChange.InstrumentDefined change) {
        book.put("1-instrument " + change.listed().instrument().instrumentId(), change);
    }

    @Override
    public void on(StateChange.LimitsReplaced change) {
        book.put("1-limits " + change.activated().limits().portfolioId(), change);
    }

    @Override
    public void on(StateChange.KillAdvanced change) {
        book.put("1-kill-sequence", change);
    }

    @Override
    public void on(StateChange.KeyRingInstalled change) {
        book.put("1-key-ring", change);
    }

    @Override
    public void on(StateChange.LatchSet change) {
        book.put("1-latch " + change.latch().scope() + " " + change.latch().cause(), change);
    }

    @Override
    public void on(StateChange.LatchCleared change) {
        book.remove("1-latch " + change.scope() + " " + change.cause());
    }

    @Override
    public void on(StateChange.SwitchRemembered change) {
        var memory = change.memory();
        book.put("2-switch " + memory.portfolioId() + " " + memory.kind() + " " + memory.name(), change);
    }

    @Override
    public void on(StateChange.StressReplaced change) {
        book.put("1-stress " + change.reported().report().portfolioId(), change);
    }

    @Override
    public void on(StateChange.ConductChanged change) {
        book.put("2-conduct " + change.conduct().portfolioId(), change);
    }

    @Override
    public void on(StateChange.ControlAdvanced change) {
        book.put("1-version", change);
    }

    @Override
    public void on(StateChange.Governed change) {
        if (change instanceof StateChange.Governed.SensorRecorded sensor) {
            book.put(
                    "2-sensor " + sensor.record().portfolioId() + " "
                            + sensor.record().sensor(),
                    change);
        } else if (change instanceof StateChange.Governed.RolloutRecorded rollout) {
            book.put("2-rollout " + rollout.record().portfolioId(), change);
        } else if (change instanceof StateChange.Governed.BreachKept kept) {
            book.put("2-breach " + kept.breach().breachId(), change);
        } else if (change instanceof StateChange.Governed.PolicyReplaced policy) {
            book.put("2-policy " + policy.activated().policy().portfolioId(), change);
        }
    }

    @Override
    public void on(StateChange.StrategyMoved change) {
        if (change instanceof StateChange.StrategyMoved.LedgerKept kept) {
            book.put(
                    "2-ledger " + kept.ledger().portfolioId() + " "
                            + kept.ledger().strategyId(),
                    change);
        } else if (change instanceof StateChange.StrategyMoved.PositionKept kept) {
            book.put("2-strategy-position " + kept.position().place(), change);
        }
    }
}
