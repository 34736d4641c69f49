package io.riskgate.enforcement.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: enough to append entries and to know the root, whatever the number of entries.
 *
 * <p>Holds the root of each complete subtree, the largest first: one for each bit that is set in the number of leaves.
 * Appending costs two hashes on average, the root one a subtree. Source: RFC 6962, section 2.1. Owned by one thread.
 */
public final class MerkleFrontier {
    private final MerkleHashing hashing = new MerkleHashing();
    private final List<Sha256Hash> subtrees = new ArrayList<>();
    private long leafCount;

    /** An empty tree. */
    public MerkleFrontier() {}

    /**
     * The tree where it was left.
     *
     * @param complete roots of the complete subtrees, largest first; one a bit set in {@code leafCount}
     */
    public MerkleFrontier(long leafCount, List<Sha256Hash> complete) {
        if (leafCount < 0 || complete.size() != Long.bitCount(leafCount)) {
            throw new IllegalArgumentException("a tree of " + leafCount + " leaves has " + Long.bitCount(leafCount)
                    + " complete subtrees, got " + complete.size());
        }
        this.leafCount = leafCount;
        subtrees.addAll(complete);
    }

    public void append(byte[] entry) {
        Sha256Hash hash = hashing.leaf(entry);
        for (long rest = leafCount; (rest & 1) == 1; rest >>= 1) {
            hash = hashing.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        leafCount++;
    }

    /** The hash over all entries so far. */
    public Sha256Hash root() {
        if (subtrees.isEmpty()) {
            return hashing.empty();
        }
        Sha256Hash root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = hashing.node(subtrees.get(i), root);
        }
        return root;
    }

    public long leafCount() {
        return leafCount;
    }

    /** Roots of the complete subtrees, largest first. */
    public List<Sha256Hash> subtrees() {
        return List.copyOf(subtrees);
    }
}
