package io.riskgate.enforcement.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One hash over all rows of a partition, kept up to date row by row.
 *
 * <p>Approach: the sum, modulo 2^256, of SHA-256 over each row's store, key and value. A sum does not depend on the
 * order in which rows were written, so that two states are compared by their sums alone, and changing a row costs two
 * hashes whatever the size of the state. Trade-off: a sum shows that states differ; it does not stand against somebody
 * who may choose the rows, and need not, because the audit chain that carries it does. Source: Bellare and Micciancio,
 * "A new paradigm for collision-free hashing", 1997, section 5 (AdHash). Owned by one thread.
 */
public final class RowDigest {
    private static final int LIMBS = Sha256Hash.BYTES / Integer.BYTES;
    private static final long LIMB_MASK = 0xffff_ffffL;

    private final MessageDigest sha256;
    private final int[] limbs = new int[LIMBS];

    /** Goes on from a sum; {@link Sha256Hash#ZERO} is that of no rows. */
    public RowDigest(Sha256Hash sum) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
        readLimbs(sum.bytes(), limbs);
    }

    private static void readLimbs(byte[] from, int[] to) {
        ByteBuffer bytes = ByteBuffer.wrap(from);
        for (int i = 0; i < LIMBS; i++) {
            to[i] = bytes.getInt();
        }
    }

    /** Counts a row in. */
    public void add(String store, String key, byte[] value) {
        int[] term = term(store, key, value);
        long carry = 0;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long sum = (limbs[i] & LIMB_MASK) + (term[i] & LIMB_MASK) + carry;
            limbs[i] = (int) sum;
            carry = sum >>> Integer.SIZE;
        }
    }

    /** Takes a row out that was counted in before. */
    public void remove(String store, String key, byte[] value) {
        int[] term = term(store, key, value);
        long borrow = 0;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long difference = (limbs[i] & LIMB_MASK) - (term[i] & LIMB_MASK) - borrow;
            limbs[i] = (int) difference;
            borrow = difference < 0 ? 1 : 0;
        }
    }

    private int[] term(String store, String key, byte[] value) {
        counted(store.getBytes(StandardCharsets.UTF_8));
        counted(key.getBytes(StandardCharsets.UTF_8));
        int[] term = new int[LIMBS];
        readLimbs(sha256.digest(value), term);
        return term;
    }

    /** With its length in front, so that no two rows are the same bytes. */
    private void counted(byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        sha256.update(part);
    }

    /** The sum so far. */
    public Sha256Hash sum() {
        ByteBuffer bytes = ByteBuffer.allocate(Sha256Hash.BYTES);
        for (int limb : limbs) {
            bytes.putInt(limb);
        }
        return Sha256Hash.of(bytes.array());
    }
}
