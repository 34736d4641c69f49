package io.riskgate.testkit.run;

import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.decision.Decision;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers given and executions folded, in memory; every other change is the live state's business. */
final class RememberedPartition implements PartitionMemory, StateChange.Handler {
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        return decisions.get(orderId);
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        return fingerprints.get(executionId);
    }

    @Override
    public void on(StateChange.OrderDecided change) {
        decisions.put(change.decision().orderId(), change.decision());
    }

    @Override
    public void on(StateChange.FillFolded change) {
        fingerprints.put(change.executionId(), change.fingerprint());
    }

    @Override
    public void on(StateChange.PositionChanged change) {}

    @Override
    public void on(StateChange.OrderOpened change) {}

    @Override
    public void on(StateChange.OrderRemoved change) {}

    @Override
    public void on(StateChange.EquityMarked change) {}

    @Override
    public void on(StateChange.MarketAdvanced change) {}

    @Override
    public void on(StateChange.InstrumentDefined change) {}

    @Override
    public void on(StateChange.LimitsReplaced change) {}

    @Override
    public void on(StateChange.LatchSet change) {}

    @Override
    public void on(StateChange.LatchCleared change) {}

    @Override
    public void on(StateChange.StressReplaced change) {}

    @Override
    public void on(StateChange.KillAdvanced change) {}

    @Override
    public void on(StateChange.KeyRingInstalled change) {}

    @Override
    public void on(StateChange.SwitchRemembered change) {}

    @Override
    public void on(StateChange.ConductChanged change) {}

    @Override
    public void on(StateChange.ControlAdvanced change) {}

    @Override
    public void on(StateChange.Governed change) {}

    @Override
    public void on(StateChange.StrategyMoved change) {}
}
