package io.riskgate.app.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.enforcement.audit.MerkleTree;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What shows that an order's decision stands in a signed history, without showing the rest of the history. */
public final class RecordProof {
    private final AuditTopics audit;

    public RecordProof(AuditTopics audit) {
        this.audit = audit;
    }

    /** One partition as far as it matters for a proof. */
    private static final class Found {
        private final MerkleTree tree = new MerkleTree();
        private @Nullable ObjectNode record;
    }

    /**
     * The proof as JSON: the record, the newest head over it, the path to its root, and, where an older head is over it
     * as well, what shows that the newer tree begins with the older one.
     *
     * @throws IllegalArgumentException where there is no such decision, or none under a head
     */
    public ObjectNode of(String orderId) {
        for (int partition : audit.partitions()) {
            Found found = find(partition, orderId);
            if (found.record != null) {
                return proof(partition, found.record, found.tree);
            }
        }
        throw new IllegalArgumentException("no audit record holds a decision of order '" + orderId + "'");
    }

    private Found find(int partition, String orderId) {
        Found found = new Found();
        RawLink.Reader reader = new RawLink.Reader();
        ExportLine lines = new ExportLine(new WireFormat(audit.registry()));
        byte[] wanted = orderId.getBytes(StandardCharsets.UTF_8);
        audit.read(partition, record -> {
            found.tree.append(reader.read(record.value()).hash());
            if (found.record == null && contains(record.value(), wanted)) {
                found.record = ifDecides(lines, record, orderId);
            }
        });
        return found;
    }

    /** Reading a record in full is slow; most are ruled out by their bytes. */
    private static boolean contains(byte[] value, byte[] wanted) {
        for (int at = 0; at + wanted.length <= value.length; at++) {
            if (Arrays.equals(value, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ObjectNode ifDecides(
            ExportLine lines, ConsumerRecord<byte[], byte[]> record, String orderId) {
        ObjectNode line = lines.of(record);
        boolean decides = line.at("/body/decision/orderId").asText().equals(orderId);
        return decides ? line : null;
    }

    private ObjectNode proof(int partition, ObjectNode record, MerkleTree tree) {
        long sequence = record.get("sequence").asLong();
        List<SignedHead> over = audit.heads().stream()
                .filter(head -> head.head().partition() == partition)
                .filter(head ->
                        head.head().recordCount() >= sequence && head.head().recordCount() <= tree.leafCount())
                .toList();
        if (over.isEmpty()) {
            throw new IllegalArgumentException("record " + sequence + " of partition " + partition
                    + " is not under a signed head yet; heads are signed every second and every 1000 records");
        }
        SignedHead oldest = over.get(0);
        SignedHead newest = over.get(over.size() - 1);
        int count = Math.toIntExact(newest.head().recordCount());
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.set("record", record);
        proof.set("head", ExportLine.of(newest));
        proof.set("inclusionPath", hex(tree.inclusionProof(Math.toIntExact(sequence - 1), count)));
        proof.set("olderHead", ExportLine.of(oldest));
        proof.set(
                "consistencyPath",
                hex(tree.consistencyProof(Math.toIntExact(oldest.head().recordCount()), count)));
        return proof;
    }

    private static ArrayNode hex(List<Sha256Hash> path) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        path.forEach(node -> nodes.add(node.hex()));
        return nodes;
    }
}
