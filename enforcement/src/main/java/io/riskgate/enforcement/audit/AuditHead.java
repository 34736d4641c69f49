package io.riskgate.enforcement.audit;

import java.util.List;

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
        pendingInputs = List.copyOf(pendingInputs);
    }
}
