package io.riskgate.app.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One audit record as one JSON object: what it says, readable, and the bytes that were hashed, so that whoever has the
 * lines can check the chain without this program.
 */
public final class ExportLine {
    private final WireFormat wire;
    private final RawLink.Reader reader = new RawLink.Reader();

    public ExportLine(WireFormat wire) {
        this.wire = wire;
    }

    public ObjectNode of(ConsumerRecord<byte[], byte[]> record) {
        RawLink link = reader.read(record.value());
        ObjectNode body = body(record);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("partition", record.partition());
        line.put("sequence", link.sequence());
        line.put("offset", record.offset());
        line.set("kind", body.get("kind"));
        line.set("eventTime", body.get("eventTime"));
        line.put("previousHash", hex(link.previousHash()));
        line.put("hash", hex(link.hash()));
        line.put("schema", schemaId(record.value()));
        line.put("bodyBase64", Base64.getEncoder().encodeToString(link.body()));
        line.set("body", body);
        return line;
    }

    private ObjectNode body(ConsumerRecord<byte[], byte[]> record) {
        try {
            return RecordJson.of(
                    (GenericRecord) wire.decodeAsWritten(record.value()).get("body"));
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(
                    "audit record " + record.partition() + "/" + record.offset() + " cannot be read: " + e.detail(), e);
        }
    }

    static int schemaId(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** A signed head as one JSON object. */
    public static ObjectNode of(SignedHead signed) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("partition", signed.head().partition());
        line.put("recordCount", signed.head().recordCount());
        line.put("lastHash", signed.head().lastHash().hex());
        line.put("root", signed.head().root().hex());
        line.put("keyId", signed.keyId());
        line.put("signature", hex(signed.signature()));
        return line;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
