package io.riskgate.app.audit;

import io.riskgate.enforcement.audit.MerkleFrontier;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one partition's records one after the other: numbering, links, hashes, the tree against every head, and each
 * hash against what a witness has kept. Stops at the first fault. Owned by one thread.
 */
public final class ChainVerifier {
    private final int partition;
    private final Map<Long, ChainHead> heads = new TreeMap<>();
    private final WitnessedHashes witnessed;
    private final MerkleFrontier tree = new MerkleFrontier();
    private final MessageDigest sha256;
    private final long fromSequence;
    private byte[] lastHash = new byte[Sha256Hash.BYTES];
    private long nextSequence;
    private long newestHeadCount;
    private @Nullable ChainFault fault;

    /** What a witness has kept of one chain; sequences count from 1. */
    public interface WitnessedHashes {
        /** No witness. */
        WitnessedHashes NONE = new WitnessedHashes() {
            @Override
            public long count() {
                return 0;
            }

            @Override
            public byte[] hash(long sequence) {
                throw new IllegalArgumentException("nothing is kept of record " + sequence);
            }
        };

        long count();

        byte[] hash(long sequence);
    }

    /**
     * A check from one record on; the tree can be compared with heads only where that is the first.
     *
     * @param signed heads whose signatures hold
     */
    public ChainVerifier(int partition, long fromSequence, Iterable<ChainHead> signed, WitnessedHashes witnessed) {
        this.partition = partition;
        this.fromSequence = fromSequence;
        this.nextSequence = fromSequence;
        this.witnessed = witnessed;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
        for (ChainHead head : signed) {
            ChainHead other = heads.putIfAbsent(head.recordCount(), head);
            if (other != null && !other.equals(head)) {
                fail(head.recordCount(), "two different heads are signed for it: the chain was forked");
            }
            newestHeadCount = Math.max(newestHeadCount, head.recordCount());
        }
    }

    /**
     * Takes the next record; false once there is a fault.
     *
     * @param contradiction what about the record contradicts its hashed bytes; null where nothing does
     */
    public boolean take(RawLink link, @Nullable String contradiction) {
        if (fault != null) {
            return false;
        }
        if (checkPlace(link) && checkHashes(link) && checkContent(contradiction)) {
            lastHash = link.hash();
            tree.append(link.hash());
            checkHead(nextSequence);
            nextSequence++;
        }
        return fault == null;
    }

    private boolean checkPlace(RawLink link) {
        long sequence = link.sequence();
        if (link.partition() != partition) {
            return fail(nextSequence, "it belongs to partition " + link.partition());
        }
        if (sequence > nextSequence) {
            return fail(nextSequence, "is missing; record " + sequence + " stands in its place");
        }
        if (sequence < nextSequence) {
            return fail(
                    sequence,
                    "stands a second time, behind record " + (nextSequence - 1) + ": inserted, moved or forked");
        }
        return true;
    }

    private boolean checkHashes(RawLink link) {
        boolean isFirst = nextSequence == fromSequence && fromSequence > 1;
        if (!isFirst && !Arrays.equals(link.previousHash(), lastHash)) {
            return fail(nextSequence, "does not follow from the record before it");
        }
        sha256.update(link.previousHash());
        if (!Arrays.equals(sha256.digest(link.body()), link.hash())) {
            return fail(nextSequence, "was edited: its hash is not that of its content");
        }
        if (nextSequence <= witnessed.count() && !Arrays.equals(witnessed.hash(nextSequence), link.hash())) {
            return fail(nextSequence, "is not the record that the witness has seen");
        }
        return true;
    }

    private boolean checkContent(@Nullable String contradiction) {
        return contradiction == null || fail(nextSequence, contradiction);
    }

    private void checkHead(long sequence) {
        ChainHead head = heads.get(sequence);
        if (head == null) {
            return;
        }
        boolean isSameTree = fromSequence > 1 || head.root().equals(tree.root());
        if (!Arrays.equals(head.lastHash().bytes(), lastHash) || !isSameTree) {
            fail(
                    lastAgreed(sequence) + 1,
                    "up to record " + sequence + " is not what was signed as head "
                            + HexFormat.of().formatHex(head.root().bytes(), 0, 8) + "; history was rewritten");
        }
    }

    /** The newest record before this one that a head or the witness vouches for. */
    private long lastAgreed(long sequence) {
        long byHead = fromSequence - 1;
        for (long count : heads.keySet()) {
            byHead = count < sequence ? Math.max(byHead, count) : byHead;
        }
        return Math.max(byHead, Math.min(witnessed.count(), sequence - 1));
    }

    /** Ends the check; without a fault it is complete up to the newest head and the newest witnessed record. */
    public @Nullable ChainFault finish() {
        long known = Math.max(newestHeadCount, witnessed.count());
        if (fault == null && nextSequence <= known) {
            fail(nextSequence, "is missing at the end: " + known + " records were signed or witnessed");
        }
        return fault;
    }

    public @Nullable ChainFault fault() {
        return fault;
    }

    private boolean fail(long sequence, String what) {
        if (fault == null) {
            fault = new ChainFault(partition, sequence, what);
        }
        return false;
    }

    /** Records that were found good. */
    public long recordCount() {
        return nextSequence - fromSequence;
    }

    /** How many of the records that were found good are under a signed head. */
    public long signedCount() {
        return Math.min(newestHeadCount, nextSequence - 1);
    }

    public Sha256Hash lastHash() {
        return Sha256Hash.of(lastHash);
    }

    /** Root of the tree over all records taken. */
    public Sha256Hash root() {
        return tree.root();
    }
}
