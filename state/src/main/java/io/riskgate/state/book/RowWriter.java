package io.riskgate.state.book;

import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.StateChange.Governed;
import io.riskgate.enforcement.StateChange.StrategyMoved;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes each state change down as the row that it makes. */
public final class RowWriter implements StateChange.Handler {
    private final KeyValueStore<String, byte[]> book;
    private final KeyValueStore<String, byte[]> memory;
    private final int windowDays;

    /**
     * A writer into the stores of one task.
     *
     * @param windowDays how many bar rows are kept; older ones are overwritten
     */
    public RowWriter(KeyValueStore<String, byte[]> book, KeyValueStore<String, byte[]> memory, int windowDays) {
        this.book = book;
        this.memory = memory;
        this.windowDays = windowDays;
    }

    @Override
    public void on(StateChange.PositionChanged change) {
        book.put(
                RowKeys.of(RowKeys.POSITION, change.portfolioId(), change.instrumentId()),
                RowCodecs.POSITION.encode(change));
    }

    @Override
    public void on(StateChange.OrderOpened change) {
        book.put(
                RowKeys.of(
                        RowKeys.OPEN_ORDER,
                        change.order().portfolioId(),
                        change.order().orderId()),
                RowCodecs.OPEN_ORDER.encode(change.order()));
    }

    @Override
    public void on(StateChange.OrderRemoved change) {
        book.delete(RowKeys.of(RowKeys.OPEN_ORDER, change.portfolioId(), change.orderId()));
    }

    @Override
    public void on(StateChange.OrderDecided change) {
        memory.put(
                RowKeys.of(RowKeys.DECISION, change.decision().orderId()),
                RowCodecs.DECISION.encode(change.decision()));
    }

    @Override
    public void on(StateChange.FillFolded change) {
        memory.put(RowKeys.of(RowKeys.EXECUTION, change.executionId()), RowCodecs.FILL.encode(change));
    }

    @Override
    public void on(StateChange.EquityMarked change) {
        book.put(RowKeys.of(RowKeys.EQUITY, change.portfolioId()), RowCodecs.EQUITY.encode(change));
    }

    @Override
    public void on(StateChange.MarketAdvanced change) {
        MarketStateUpdated market = change.market();
        MarketStateUpdated.Bar bar = market.bar();
        if (bar != null) {
            book.put(RowKeys.slot(RowKeys.BAR, bar.sequence() % windowDays), RowCodecs.BAR.encode(bar));
        }
        book.put(
                RowKeys.MARKET,
                RowCodecs.MARKET.encode(
                        new MarketStateUpdated(market.version(), market.eventTimeMillis(), market.quotes(), null)));
    }

    @Override
    public void on(StateChange.InstrumentDefined change) {
        book.put(
                RowKeys.of(RowKeys.INSTRUMENT, change.listed().instrument().instrumentId()),
                RowCodecs.INSTRUMENT.encode(change.listed()));
    }

    @Override
    public void on(StateChange.LimitsReplaced change) {
        book.put(
                RowKeys.of(RowKeys.LIMITS, change.activated().limits().portfolioId()),
                RowCodecs.LIMITS.encode(change.activated()));
    }

    @Override
    public void on(StateChange.LatchSet change) {
        book.put(latchKey(change.latch().scope(), change.latch().cause()), RowCodecs.LATCH.encode(change));
    }

    @Override
    public void on(StateChange.LatchCleared change) {
        book.delete(latchKey(change.scope(), change.cause()));
    }

    private static String latchKey(HaltScope scope, KillLatch.Cause cause) {
        return RowKeys.of(RowKeys.KILL_LATCH, scope.toString(), cause.name());
    }

    @Override
    public void on(StateChange.SwitchRemembered change) {
        SwitchMemory memory = change.memory();
        book.put(
                RowKeys.of(RowKeys.SWITCH, memory.portfolioId(), memory.kind().name(), memory.name()),
                RowCodecs.SWITCH.encode(memory));
    }

    @Override
    public void on(StateChange.StressReplaced change) {
        book.put(
                RowKeys.of(RowKeys.STRESS_RESULT, change.reported().report().portfolioId()),
                RowCodecs.STRESS_RESULT.encode(change.reported()));
    }

    @Override
    public void on(StateChange.ConductChanged change) {
        book.put(RowKeys.of(RowKeys.CONDUCT, change.conduct().portfolioId()), RowCodecs.CONDUCT.encode(change));
    }

    @Override
    public void on(StateChange.KillAdvanced change) {
        book.put(RowKeys.KILL_SEQUENCE, RowCodecs.CONTROL_VERSION.encode(change.killSequence()));
    }

    @Override
    public void on(StateChange.KeyRingInstalled change) {
        book.put(RowKeys.KEY_RING, RowCodecs.KEY_RING.encode(change.replaced()));
    }

    @Override
    public void on(StateChange.ControlAdvanced change) {
        book.put(RowKeys.CONTROL_VERSION, RowCodecs.CONTROL_VERSION.encode(change.controlVersion()));
    }

    @Override
    public void on(StateChange.Governed change) {
        if (change instanceof Governed.PolicyReplaced policy) {
            book.put(
                    RowKeys.of(RowKeys.GOVERNANCE, policy.activated().policy().portfolioId()),
                    RowCodecs.GOVERNANCE.encode(policy.activated()));
        } else if (change instanceof Governed.SensorRecorded sensor) {
            book.put(
                    RowKeys.of(
                            RowKeys.SENSOR,
                            sensor.record().portfolioId(),
                            sensor.record().sensor().name()),
                    RowCodecs.SENSOR.encode(sensor.record()));
        } else if (change instanceof Governed.RolloutRecorded rollout) {
            book.put(
                    RowKeys.of(RowKeys.ROLLOUT, rollout.record().portfolioId()),
                    RowCodecs.ROLLOUT.encode(rollout.record()));
        } else if (change instanceof Governed.BreachKept kept) {
            var first = kept.breach().first();
            book.put(
                    breachKey(first.portfolioId(), first.sensor(), kept.breach().sequence()),
                    RowCodecs.BREACH.encode(kept.breach()));
        } else if (change instanceof Governed.BreachForgotten gone) {
            book.delete(breachKey(gone.portfolioId(), gone.sensor(), gone.sequence()));
        }
    }

    private static String breachKey(String portfolioId, SensorId sensor, long sequence) {
        return RowKeys.of(RowKeys.BREACH, portfolioId, sensor.name(), Long.toString(sequence));
    }

    @Override
    public void on(StateChange.StrategyMoved change) {
        if (change instanceof StrategyMoved.LedgerKept kept) {
            book.put(
                    RowKeys.of(
                            RowKeys.STRATEGY,
                            kept.ledger().portfolioId(),
                            kept.ledger().strategyId()),
                    RowCodecs.STRATEGY.encode(kept.ledger()));
        } else if (change instanceof StrategyMoved.PositionKept kept) {
            var place = kept.position().place();
            book.put(
                    RowKeys.of(
                            RowKeys.STRATEGY_POSITION,
                            place.portfolioId(),
                            place.strategyId(),
                            place.instrumentId(),
                            Boolean.toString(place.shadow())),
                    RowCodecs.STRATEGY_POSITION.encode(kept.position()));
        }
    }
}
