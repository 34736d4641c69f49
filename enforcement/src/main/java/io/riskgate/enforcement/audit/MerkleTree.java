package io.riskgate.enforcement.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole Merkle tree in memory, for making proofs; 32 bytes and an object a leaf.
 *
 * <p>Source: RFC 6962, sections 2.1.1 and 2.1.2. A proof costs one hash a leaf below it. Owned by one thread.
 */
public final class MerkleTree {
    private final MerkleHashing hashing = new MerkleHashing();
    private final List<Sha256Hash> leaves = new ArrayList<>();

    public void append(byte[] entry) {
        leaves.add(hashing.leaf(entry));
    }

    public int leafCount() {
        return leaves.size();
    }

    /** The root of the tree as it was with its first so many leaves. */
    public Sha256Hash root(int count) {
        requireWithin(count);
        return count == 0 ? hashing.empty() : root(0, count);
    }

    private Sha256Hash root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = from + largestPowerBelow(to - from);
        return hashing.node(root(from, split), root(split, to));
    }

    /** What shows that a leaf, counted from 0, is in the tree of the first {@code count} leaves; bottom first. */
    public List<Sha256Hash> inclusionProof(int leaf, int count) {
        requireWithin(count);
        if (leaf < 0 || leaf >= count) {
            throw new IllegalArgumentException("leaf " + leaf + " is not one of " + count);
        }
        List<Sha256Hash> path = new ArrayList<>();
        int from = 0;
        int to = count;
        while (to - from > 1) {
            int split = from + largestPowerBelow(to - from);
            boolean left = leaf < split;
            path.add(0, left ? root(split, to) : root(from, split));
            from = left ? from : split;
            to = left ? split : to;
        }
        return path;
    }

    /** What shows that the tree of the first {@code count} leaves begins with the tree of {@code before} leaves. */
    public List<Sha256Hash> consistencyProof(int before, int count) {
        requireWithin(count);
        if (before < 0 || before > count) {
            throw new IllegalArgumentException("a tree of " + count + " leaves cannot begin with " + before);
        }
        List<Sha256Hash> path = new ArrayList<>();
        int from = 0;
        int to = count;
        int wanted = before;
        boolean startsAtZero = true;
        while (wanted > 0 && wanted < to - from) {
            int split = largestPowerBelow(to - from);
            if (wanted <= split) {
                path.add(0, root(from + split, to));
                to = from + split;
            } else {
                path.add(0, root(from, from + split));
                from += split;
                wanted -= split;
                startsAtZero = false;
            }
        }
        if (wanted > 0 && !startsAtZero) {
            path.add(0, root(from, to));
        }
        return path;
    }

    private void requireWithin(int count) {
        if (count < 0 || count > leaves.size()) {
            throw new IllegalArgumentException("the tree has " + leaves.size() + " leaves, asked for " + count);
        }
    }

    private static int largestPowerBelow(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
