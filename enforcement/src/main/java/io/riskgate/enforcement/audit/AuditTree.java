package io.riskgate.enforcement.audit;

import java.util.List;

/**
 * Where the Merkle tree over a partition's chain stands, and the hash over its rows.
 *
 * @param recordCount leaves so far; each is the chain hash of one record
 * @param subtrees roots of the complete subtrees, largest first
 * @param rowSum sum over all rows, as in {@link RowDigest}
 */
public record AuditTree(long recordCount, List<Sha256Hash> subtrees, Sha256Hash rowSum) {
    public static final AuditTree EMPTY = new AuditTree(0, List.of(), Sha256Hash.ZERO);

    public AuditTree {
        subtrees = List.copyOf(subtrees);
    }
}
