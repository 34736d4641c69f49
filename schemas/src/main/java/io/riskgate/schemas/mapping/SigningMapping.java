package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.LimitSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;

/** Signatures and key rings, as record and as value. */
public final class SigningMapping {
    private static final int SIGNATURES_MAX = 16;

    private SigningMapping() {}

    public static io.riskgate.schemas.avro.KeySignature toAvro(KeySignature signature) {
        return new io.riskgate.schemas.avro.KeySignature(signature.keyId(), signature.signatureHex());
    }

    public static KeySignature toCore(io.riskgate.schemas.avro.@Nullable KeySignature record) {
        return record == null ? KeySignature.NONE : new KeySignature(record.getKeyId(), record.getSignature());
    }

    static io.riskgate.schemas.avro.@Nullable KeySignature orNull(KeySignature signature) {
        return signature.equals(KeySignature.NONE) ? null : toAvro(signature);
    }

    static CommandProof proof(Command record) {
        return new CommandProof(record.getKillSequence(), record.getExpiresAt(), toCore(record.getSignature()));
    }

    static List<io.riskgate.schemas.avro.KeySignature> toAvro(List<KeySignature> signatures) {
        return signatures.stream().map(SigningMapping::toAvro).toList();
    }

    static List<KeySignature> toCore(List<io.riskgate.schemas.avro.KeySignature> records) {
        if (records.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException(
                    "at most " + SIGNATURES_MAX + " signatures are taken, got " + records.size());
        }
        return records.stream().map(SigningMapping::toCore).toList();
    }

    public static io.riskgate.schemas.avro.KeyRing toAvro(
            KeyRing ring, List<KeySignature> signatures, long eventTimeMillis) {
        List<io.riskgate.schemas.avro.PersonKey> keys = ring.keys().stream()
                .map(key -> new io.riskgate.schemas.avro.PersonKey(
                        key.keyId(), key.person(), key.publicKeyHex(), key.revoked()))
                .toList();
        return new io.riskgate.schemas.avro.KeyRing(
                ring.sequence(), keys, toAvro(signatures), Instant.ofEpochMilli(eventTimeMillis));
    }

    /** Throws IllegalArgumentException where it is no ring; who has signed it is not judged here. */
    public static KeyRing toCore(io.riskgate.schemas.avro.KeyRing record) {
        if (record.getSequence() < 1) {
            throw new IllegalArgumentException("a key ring's sequence begins with 1, got " + record.getSequence());
        }
        List<PersonKey> keys = record.getKeys().stream()
                .map(key -> new PersonKey(key.getKeyId(), key.getPerson(), key.getPublicKey(), key.getRevoked()))
                .toList();
        return new KeyRing(record.getSequence(), keys);
    }

    public static List<KeySignature> signatures(io.riskgate.schemas.avro.KeyRing record) {
        return toCore(record.getSignatures());
    }

    /** What two people have signed of limits; none where there is no signature. */
    public static Agreement agreement(
            LimitSet limits, long eventTimeMillis, List<io.riskgate.schemas.avro.KeySignature> signatures) {
        return signatures.isEmpty()
                ? Agreement.NONE
                : new Agreement(signedText(limits, eventTimeMillis), toCore(signatures));
    }

    /** What people sign of limits: plain text around the hash of the record's Avro encoding. */
    public static String signedText(LimitSet limits, long eventTimeMillis) {
        return "riskgate limits v1\nportfolio " + limits.getPortfolioId() + "\ntime " + eventTimeMillis + "\nproposer "
                + limits.getProposedBy() + "\napprover " + limits.getApprovedBy() + "\nsha256 " + hash(limits) + "\n";
    }

    private static String hash(LimitSet limits) {
        try {
            var bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(LimitSet.class).write(limits, encoder);
            encoder.flush();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
