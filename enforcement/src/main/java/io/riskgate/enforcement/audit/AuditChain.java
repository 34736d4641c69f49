package io.riskgate.enforcement.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The gapless, linked numbering of one partition's audit records, and the inputs that each of them covers.
 *
 * <p>Approach: {@code hash(n) = SHA-256(hash(n - 1) || body(n))}, so that changing, dropping or reordering a record
 * changes every later hash. The inputs taken since the previous record are kept as runs of (topic, count): Streams'
 * choice among its input topics is not determined by the log, and with the runs it can be repeated exactly. Owned by
 * one thread.
 */
public final class AuditChain {
    /** Stands in the runs where a topic would, at the point where books were rebuilt from rows after a restart. */
    public static final String REBUILD = "@rebuild";

    private final MessageDigest sha256;
    private final List<InputRun> pendingInputs = new ArrayList<>();
    private long nextSequence;
    private byte[] lastHash;

    public AuditChain(AuditHead head) {
        nextSequence = head.nextSequence();
        lastHash = head.lastHash().clone();
        pendingInputs.addAll(head.pendingInputs());
        sha256 = newSha256();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    /** Notes that one more input of a topic has been taken. */
    public void took(String topic) {
        int last = pendingInputs.size() - 1;
        if (last >= 0 && pendingInputs.get(last).topic().equals(topic)) {
            pendingInputs.set(last, new InputRun(topic, pendingInputs.get(last).count() + 1));
        } else {
            pendingInputs.add(new InputRun(topic, 1));
        }
    }

    public long nextSequence() {
        return nextSequence;
    }

    public byte[] lastHash() {
        return lastHash.clone();
    }

    /** The inputs that the next record must carry. */
    public List<InputRun> pendingInputs() {
        return List.copyOf(pendingInputs);
    }

    /** Appends a record that carries {@link #pendingInputs()} and returns its hash. */
    public byte[] append(byte[] body) {
        sha256.reset();
        sha256.update(lastHash);
        lastHash = sha256.digest(body);
        nextSequence++;
        pendingInputs.clear();
        return lastHash.clone();
    }

    public AuditHead head() {
        return new AuditHead(nextSequence, lastHash, pendingInputs);
    }
}
