package io.riskgate.app.audit;

import io.riskgate.enforcement.audit.MerkleFrontier;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.VerifyingKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at audit chains from outside and keeps what it has seen elsewhere: a head is kept only if its signature holds
 * and it extends, record by record, what was kept before. Owned by one thread.
 */
public final class Witness {
    private final VerifyingKey key;
    private final WitnessFiles files;
    private final MessageDigest sha256;
    private final Map<Integer, Chain> chains = new HashMap<>();

    /** What is known of one chain: everything kept, and records read since that no head vouches for yet. */
    private static final class Chain {
        private final MerkleFrontier kept = new MerkleFrontier();
        private byte[] keptHash = new byte[Sha256Hash.BYTES];
        private final Deque<byte[]> unsigned = new ArrayDeque<>();
        private byte[] newestHash = new byte[Sha256Hash.BYTES];
        private String broken = "";
    }

    public Witness(VerifyingKey key, WitnessFiles files) {
        this.key = key;
        this.files = files;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    private Chain chain(int partition) {
        return chains.computeIfAbsent(partition, unused -> {
            Chain chain = new Chain();
            files.forEachHash(partition, hash -> {
                chain.kept.append(hash);
                chain.keptHash = hash;
                chain.newestHash = hash;
            });
            return chain;
        });
    }

    /** How many records of a chain are kept. */
    public long keptCount(int partition) {
        return chain(partition).kept.leafCount();
    }

    /** Takes the next record of a chain that is not kept yet. */
    public void record(int partition, RawLink link) {
        Chain chain = chain(partition);
        long expected = chain.kept.leafCount() + chain.unsigned.size() + 1;
        if (!chain.broken.isEmpty() || link.sequence() < expected) {
            return;
        }
        sha256.update(link.previousHash());
        boolean follows = link.sequence() == expected
                && Arrays.equals(link.previousHash(), chain.newestHash)
                && Arrays.equals(sha256.digest(link.body()), link.hash());
        if (!follows) {
            chain.broken = "record " + expected + " does not follow from what was seen before";
            return;
        }
        chain.unsigned.add(link.hash());
        chain.newestHash = link.hash();
    }

    /**
     * Judges a head once the records up to it have been taken.
     *
     * @return empty if it was kept or known, and otherwise why it was refused
     */
    public String head(SignedHead signed) {
        Chain chain = chain(signed.head().partition());
        long count = signed.head().recordCount();
        String refusal = key.verifies(signed.head().signedBytes(), signed.signature())
                ? inconsistency(chain, signed, count)
                : "the signature is not that of key " + key.id();
        if (!refusal.isEmpty()) {
            files.refuse(signed, refusal);
        }
        return refusal;
    }

    private String inconsistency(Chain chain, SignedHead signed, long count) {
        if (count < chain.kept.leafCount()) {
            return files.isKept(signed) ? "" : "it is older than what was kept, and was not seen then";
        }
        if (count > chain.kept.leafCount() + chain.unsigned.size()) {
            return chain.broken.isEmpty() ? "the records up to it are not in the log" : chain.broken;
        }
        MerkleFrontier extended = new MerkleFrontier(chain.kept.leafCount(), chain.kept.subtrees());
        byte[] last = chain.keptHash;
        Deque<byte[]> ahead = new ArrayDeque<>(chain.unsigned);
        Deque<byte[]> taken = new ArrayDeque<>();
        while (extended.leafCount() < count) {
            last = ahead.remove();
            taken.add(last);
            extended.append(last);
        }
        if (!extended.root().equals(signed.head().root())
                || !Sha256Hash.of(last).equals(signed.head().lastHash())) {
            return "it does not extend what was kept: the same records give root " + extended.root();
        }
        if (!taken.isEmpty() || !files.isKept(signed)) {
            files.keep(signed, taken);
        }
        taken.forEach(hash -> {
            chain.kept.append(hash);
            chain.unsigned.remove();
        });
        chain.keptHash = last;
        return "";
    }
}
