package io.riskgate.stress.io;

import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.decision.Decision;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers given and executions folded while a partition is rebuilt. */
final class PastAnswers implements PartitionMemory {
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    void take(StateChange change) {
        if (change instanceof StateChange.OrderDecided decided) {
            decisions.put(decided.decision().orderId(), decided.decision());
        } else if (change instanceof StateChange.FillFolded folded) {
            fingerprints.put(folded.executionId(), folded.fingerprint());
        }
    }

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        return decisions.get(orderId);
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        return fingerprints.get(executionId);
    }
}
