package io.riskgate.app.replay;

import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import org.jspecify.annotations.Nullable;

/**
 * The first place in a partition where the replay gives something else than what was recorded.
 *
 * @param recorded what the audit says
 * @param replayed what comes of the same inputs now; null where nothing does
 * @param explanation both accounts in words, a line for each thing that differs
 */
public record Difference(
        int partition, AuditLink recorded, @Nullable AuditLink replayed, String explanation) {
    public long sequence() {
        return recorded.body().getSequence();
    }
}
