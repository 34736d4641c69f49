package io.riskgate.enforcement.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit chain of a partition stands.
 *
 * @param nextSequence number of the next record, from 1
 * @param lastHash SHA-256 of the newest record; 32 zero bytes before the first
 * @param pendingInputs inputs folded since the newest record, in order
 */
public record AuditHead(long nextSequence, byte[] lastHash, List<InputRun> pendingInputs) {
    public static final AuditHead GENESIS = new AuditHead(1, new byte[32], List.of());

    public AuditHead {
        lastHash = lastHash.clone();
        pendingInputs = List.copyOf(pendingInputs);
    }

    /** A copy; nobody can change the chain through it. */
    @Override
    public byte[] lastHash() {
        return lastHash.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuditHead head
                && nextSequence == head.nextSequence
                && Arrays.equals(lastHash, head.lastHash)
                && pendingInputs.equals(head.pendingInputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nextSequence, Arrays.hashCode(lastHash), pendingInputs);
    }
}
