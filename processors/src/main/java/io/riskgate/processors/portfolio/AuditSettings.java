package io.riskgate.processors.portfolio;

/**
 * How a task keeps its audit.
 *
 * @param heads signs the heads of chains
 * @param rebuildRecords after so many audit records the books are built anew from their rows; from there a replay can
 *     begin with the rows alone and still give the same bits
 */
public record AuditSettings(HeadSigner heads, long rebuildRecords) {
    /** No signatures, and a rebuild every 2000 records: a few milliseconds each. */
    public static final AuditSettings STANDARD = new AuditSettings(HeadSigner.NONE, 2_000);

    /** For a replay, which rebuilds where history did and nowhere else. */
    public static final AuditSettings REPLAYED = new AuditSettings(HeadSigner.NONE, Long.MAX_VALUE);

    public AuditSettings {
        if (rebuildRecords < 1) {
            throw new IllegalArgumentException("rebuildRecords must be at least 1, got " + rebuildRecords);
        }
    }

    public AuditSettings signedBy(HeadSigner signer) {
        return new AuditSettings(signer, rebuildRecords);
    }
}
