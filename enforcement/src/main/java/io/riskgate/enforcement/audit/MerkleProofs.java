package io.riskgate.enforcement.audit;

import java.util.List;

/** Whether a proof holds, judged from roots alone. Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProofs {
    private final MerkleHashing hashing = new MerkleHashing();

    /** Where in its tree something stands. */
    public record Place(long leaf, long leafCount) {}

    /** One signed state of a tree. */
    public record TreeRoot(long leafCount, Sha256Hash root) {}

    /** Whether the entry stands at its place in the tree with this root. */
    public boolean includes(byte[] entry, Place place, List<Sha256Hash> path, Sha256Hash root) {
        if (place.leaf() < 0 || place.leaf() >= place.leafCount()) {
            return false;
        }
        long node = place.leaf();
        long last = place.leafCount() - 1;
        Sha256Hash hash = hashing.leaf(entry);
        for (Sha256Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hashing.node(sibling, hash);
                int shift = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= shift;
                last >>= shift;
            } else {
                hash = hashing.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the later tree begins with the earlier one. */
    public boolean isConsistent(TreeRoot before, TreeRoot after, List<Sha256Hash> path) {
        if (before.leafCount() < 0 || before.leafCount() > after.leafCount()) {
            return false;
        }
        if (before.leafCount() == 0) {
            return path.isEmpty() && before.root().equals(hashing.empty());
        }
        if (before.leafCount() == after.leafCount()) {
            return path.isEmpty() && before.root().equals(after.root());
        }
        boolean isComplete = Long.bitCount(before.leafCount()) == 1;
        if (path.isEmpty() && !isComplete) {
            return false;
        }
        return climb(
                before,
                after,
                isComplete ? path : path.subList(1, path.size()),
                isComplete ? before.root() : path.get(0));
    }

    private boolean climb(TreeRoot before, TreeRoot after, List<Sha256Hash> path, Sha256Hash start) {
        int shift = Long.numberOfTrailingZeros(before.leafCount());
        long node = before.leafCount() - 1 >> shift;
        long last = after.leafCount() - 1 >> shift;
        Sha256Hash earlier = start;
        Sha256Hash later = start;
        for (Sha256Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = hashing.node(sibling, earlier);
                later = hashing.node(sibling, later);
                int zeros = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= zeros;
                last >>= zeros;
            } else {
                later = hashing.node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(before.root()) && later.equals(after.root());
    }
}
