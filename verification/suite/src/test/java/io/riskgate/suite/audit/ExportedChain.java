package io.riskgate.suite.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.audit.ExportLine;
import io.riskgate.app.audit.WitnessFiles;
import io.riskgate.enforcement.audit.MerkleFrontier;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The exported lines of one chain with its signed heads, to be changed as a forger would and written to files. */
final class ExportedChain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKey key;
    private final String schema;
    private final List<ObjectNode> lines = new ArrayList<>();
    private final List<SignedHead> heads = new ArrayList<>();

    /** The chain of partition 0, with a head over each of some counts and over all records. */
    ExportedChain(RunLog log, WireFormat wire, SigningKey key, Set<Integer> headCounts) {
        this.key = key;
        ExportLine export = new ExportLine(wire);
        List<LogRecord> records = log.topic(Topics.AUDIT);
        MerkleFrontier tree = new MerkleFrontier();
        try {
            schema = wire.writerSchema(records.get(0).value()).toString();
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(e);
        }
        for (LogRecord record : records) {
            ObjectNode line =
                    export.of(new ConsumerRecord<>(Topics.AUDIT, 0, record.offset(), record.key(), record.value()));
            lines.add(line);
            tree.append(hex(line, "hash"));
            if (headCounts.contains(lines.size()) || lines.size() == records.size()) {
                var head = new ChainHead(0, lines.size(), Sha256Hash.of(hex(line, "hash")), tree.root());
                heads.add(new SignedHead(head, key.publicHalf().id(), key.sign(head.signedBytes())));
            }
        }
    }

    List<ObjectNode> lines() {
        return lines;
    }

    List<SignedHead> heads() {
        return heads;
    }

    int count() {
        return lines.size();
    }

    /** The line of a sequence number, as long as none was moved. */
    ObjectNode line(int sequence) {
        return lines.get(sequence - 1);
    }

    /** Changes the hashed bytes of a record and leaves its hash. */
    void editBytes(int sequence) {
        byte[] body =
                Base64.getDecoder().decode(line(sequence).get("bodyBase64").asText());
        body[body.length / 2] ^= 1;
        line(sequence).put("bodyBase64", Base64.getEncoder().encodeToString(body));
    }

    /** Says something else of the same length, in what is hashed and in what can be read alike. */
    void rewrite(int sequence, String text, String other) {
        byte[] body =
                Base64.getDecoder().decode(line(sequence).get("bodyBase64").asText());
        String bytes = new String(body, StandardCharsets.ISO_8859_1).replace(text, other);
        line(sequence)
                .put("bodyBase64", Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        String readable = line(sequence).get("body").toString().replace(text, other);
        try {
            line(sequence).set("body", JSON.readTree(readable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links every record from one on anew, as somebody who can write the whole log would. */
    void forgeFrom(int sequence) {
        for (int i = sequence; i <= count(); i++) {
            byte[] previous = i == 1 ? new byte[32] : hex(line(i - 1), "hash");
            byte[] body = Base64.getDecoder().decode(line(i).get("bodyBase64").asText());
            line(i).put("previousHash", HexFormat.of().formatHex(previous));
            line(i).put("hash", HexFormat.of().formatHex(sha256(previous, body)));
        }
    }

    /** Puts a well-linked copy of a record, numbered as the next one, behind it. */
    void insertBehind(int sequence) {
        ObjectNode next = line(sequence + 1);
        ObjectNode forged = line(sequence).deepCopy();
        byte[] body = Base64.getDecoder().decode(forged.get("bodyBase64").asText());
        byte[] renumbered = renumbered(body, sequence, sequence + 1);
        byte[] previous = hex(line(sequence), "hash");
        forged.put("sequence", next.get("sequence").asLong());
        forged.put("bodyBase64", Base64.getEncoder().encodeToString(renumbered));
        ((ObjectNode) forged.get("body")).put("sequence", sequence + 1L);
        forged.put("previousHash", HexFormat.of().formatHex(previous));
        forged.put("hash", HexFormat.of().formatHex(sha256(previous, renumbered)));
        lines.add(sequence, forged);
    }

    /** Avro writes a small number as one byte, twice its value. */
    private static byte[] renumbered(byte[] body, int from, int to) {
        if (body[0] != 2 * from) {
            throw new IllegalArgumentException("the body begins with " + body[0] + ", not with record " + from);
        }
        byte[] copy = body.clone();
        copy[0] = (byte) (2 * to);
        return copy;
    }

    private static byte[] hex(ObjectNode line, String field) {
        return HexFormat.of().parseHex(line.get(field).asText());
    }

    private static byte[] sha256(byte[] previous, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes lines, heads, schema and public key. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.write(
                    directory.resolve("audit-2026-01-01-00001.jsonl"),
                    lines.stream().map(Object::toString).toList());
            Files.write(
                    directory.resolve("audit-heads.jsonl"),
                    heads.stream().map(head -> ExportLine.of(head).toString()).toList());
            Files.writeString(
                    directory.resolve("schema-" + lines.get(0).get("schema").asInt() + ".avsc"),
                    JSON.readTree(schema).toPrettyString());
            Files.writeString(
                    directory.resolve("audit.key.pub"), key.publicHalf().toPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a witness that saw everything up to a record would have kept. */
    void writeWitness(Path directory, int count) {
        ByteBuffer hashes = ByteBuffer.allocate(32 * count);
        for (int i = 1; i <= count; i++) {
            hashes.put(hex(line(i), "hash"));
        }
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("p0.hashes"), hashes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new WitnessFiles(directory).hashesOf(0);
    }
}
