package io.riskgate.state.book;

import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.state.bytes.RowCodec;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/** Rebuilds a partition's live state from its rows when a task starts. */
public final class BookRebuild {
    private final KeyValueStore<String, byte[]> rows;
    private final PartitionState state;

    private BookRebuild(KeyValueStore<String, byte[]> rows, PartitionState state) {
        this.rows = rows;
        this.state = state;
    }

    /** The state that the rows describe. */
    public static PartitionState read(KeyValueStore<String, byte[]> rows, int windowDays) {
        PartitionState state = new PartitionState(windowDays);
        new BookRebuild(rows, state).readAll();
        return state;
    }

    private void readAll() {
        each(RowKeys.INSTRUMENT, RowCodecs.INSTRUMENT, row -> apply(new StateChange.InstrumentDefined(row)));
        each(RowKeys.LIMITS, RowCodecs.LIMITS, row -> apply(new StateChange.LimitsReplaced(row)));
        each(RowKeys.STRESS_RESULT, RowCodecs.STRESS_RESULT, row -> apply(new StateChange.StressReplaced(row)));
        readMarket();
        each(RowKeys.KILL_LATCH, RowCodecs.LATCH, this::apply);
        each(RowKeys.SWITCH, RowCodecs.SWITCH, row -> apply(new StateChange.SwitchRemembered(row)));
        each(RowKeys.POSITION, RowCodecs.POSITION, this::apply);
        each(RowKeys.OPEN_ORDER, RowCodecs.OPEN_ORDER, row -> apply(new StateChange.OrderOpened(row)));
        each(RowKeys.EQUITY, RowCodecs.EQUITY, this::apply);
        readStandings();
        each(RowKeys.CONDUCT, RowCodecs.CONDUCT, this::apply);
        byte[] ring = rows.get(RowKeys.KEY_RING);
        if (ring != null) {
            apply(new StateChange.KeyRingInstalled(RowCodecs.KEY_RING.decode(ring)));
        }
        byte[] kill = rows.get(RowKeys.KILL_SEQUENCE);
        if (kill != null) {
            apply(new StateChange.KillAdvanced(RowCodecs.CONTROL_VERSION.decode(kill)));
        }
        byte[] version = rows.get(RowKeys.CONTROL_VERSION);
        if (version != null) {
            apply(new StateChange.ControlAdvanced(RowCodecs.CONTROL_VERSION.decode(version)));
        }
    }

    /** Bars in the order in which they closed, the newest prices last. */
    private void readMarket() {
        List<Bar> bars = new ArrayList<>();
        each(RowKeys.BAR, RowCodecs.BAR, bars::add);
        bars.sort(Comparator.comparingLong(Bar::sequence));
        bars.forEach(bar -> apply(
                new StateChange.MarketAdvanced(new MarketStateUpdated(0, bar.closeTimeMillis(), List.of(), bar))));
        byte[] market = rows.get(RowKeys.MARKET);
        if (market != null) {
            apply(new StateChange.MarketAdvanced(RowCodecs.MARKET.decode(market)));
        }
    }

    private void readStandings() {
        each(RowKeys.GOVERNANCE, RowCodecs.GOVERNANCE, row -> apply(new StateChange.Governed.PolicyReplaced(row)));
        each(RowKeys.SENSOR, RowCodecs.SENSOR, row -> apply(new StateChange.Governed.SensorRecorded(row)));
        each(RowKeys.ROLLOUT, RowCodecs.ROLLOUT, row -> apply(new StateChange.Governed.RolloutRecorded(row)));
        each(RowKeys.BREACH, RowCodecs.BREACH, row -> apply(new StateChange.Governed.BreachKept(row)));
        each(RowKeys.STRATEGY, RowCodecs.STRATEGY, row -> apply(new StateChange.StrategyMoved.LedgerKept(row)));
        each(
                RowKeys.STRATEGY_POSITION,
                RowCodecs.STRATEGY_POSITION,
                row -> apply(new StateChange.StrategyMoved.PositionKept(row)));
    }

    private void apply(StateChange change) {
        change.dispatch(state);
    }

    private <T> void each(String kind, RowCodec<T> codec, Consumer<T> reader) {
        try (var range = rows.range(RowKeys.first(kind), RowKeys.last(kind))) {
            range.forEachRemaining(row -> reader.accept(codec.decode(row.value)));
        }
    }
}
