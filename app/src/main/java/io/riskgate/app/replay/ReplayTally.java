package io.riskgate.app.replay;

import org.jspecify.annotations.Nullable;

/**
 * What the replay of one partition has found.
 *
 * @param inputCount inputs folded, those before the compared range included
 * @param recordCount audit records compared, every one with its hash
 * @param decisionCount decisions among them
 * @param lastHash chain hash of the newest record compared, 64 hexadecimal characters; empty where there is none
 * @param difference the first one, or null where everything is equal
 */
public record ReplayTally(
        int partition,
        long inputCount,
        long recordCount,
        long decisionCount,
        String lastHash,
        @Nullable Difference difference) {
    public boolean isEqual() {
        return difference == null;
    }
}
