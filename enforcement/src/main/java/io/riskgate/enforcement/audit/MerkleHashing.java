package io.riskgate.enforcement.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962, section 2.1: a leaf is SHA-256(0x00 || entry), an inner node SHA-256(0x01 || left || right),
 * so that no node can be taken for a leaf. Owned by one thread.
 */
public final class MerkleHashing {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    public MerkleHashing() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    /** The hash of no entries at all. */
    public Sha256Hash empty() {
        return Sha256Hash.of(sha256.digest());
    }

    public Sha256Hash leaf(byte[] entry) {
        sha256.update(LEAF);
        return Sha256Hash.of(sha256.digest(entry));
    }

    public Sha256Hash node(Sha256Hash left, Sha256Hash right) {
        sha256.update(NODE);
        sha256.update(left.bytes());
        return Sha256Hash.of(sha256.digest(right.bytes()));
    }
}
