package io.riskgate.app.audit;

import io.riskgate.processors.portfolio.HeadSigner;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.SigningKey;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs the heads of audit chains with one key: after so many records, or when the last one is a second old. Safe for
 * use by several threads.
 */
public final class HeadSigning implements HeadSigner {
    private static final long RECORDS_MAX = 1_000;
    private static final long AGE_MAX_NANOS = 1_000_000_000L;

    private final SigningKey key;
    private final ConcurrentHashMap<Integer, Long> signedAtNanos = new ConcurrentHashMap<>();

    public HeadSigning(SigningKey key) {
        this.key = key;
    }

    @Override
    public boolean isDue(int partition, long unsignedCount) {
        if (unsignedCount >= RECORDS_MAX) {
            return true;
        }
        Long lastNanos = signedAtNanos.get(partition);
        return lastNanos == null || System.nanoTime() - lastNanos >= AGE_MAX_NANOS;
    }

    @Override
    public SignedHead sign(ChainHead head) {
        signedAtNanos.put(head.partition(), System.nanoTime());
        return new SignedHead(head, key.publicHalf().id(), key.sign(head.signedBytes()));
    }
}
