package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.enforcement.value.signing.SignedText;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.LimitSet;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.avro.LimitsChange;
import io.riskgate.schemas.avro.LimitsStage;
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

    /** What two people have signed of limits; {@link Agreement#NONE} where there is no signature. */
    static Agreement agreement(LimitsChange change, Instant approvedAt) {
        List<KeySignature> signatures = toCore(change.getSignatures());
        if (signatures.isEmpty()) {
            return Agreement.NONE;
        }
        if (signatures.size() != 2) {
            throw new IllegalArgumentException("limits are agreed with two signatures, got " + signatures.size());
        }
        LimitSet proposed = LimitSet.newBuilder(change.getLimits())
                .setApprovedBy(io.riskgate.enforcement.value.limit.LimitSet.NOBODY)
                .build();
        Instant proposedAt = change.getProposedAt();
        return new Agreement(
                CheckedField.millis("proposal's time", proposedAt),
                new SignedText(signedText(LimitsStage.PROPOSED, proposed, proposedAt), signatures.get(0)),
                new SignedText(signedText(LimitsStage.APPROVED, change.getLimits(), approvedAt), signatures.get(1)));
    }

    static List<io.riskgate.schemas.avro.KeySignature> toAvro(Agreement agreement) {
        return agreement.equals(Agreement.NONE)
                ? List.of()
                : toAvro(List.of(
                        agreement.proposal().signature(), agreement.approval().signature()));
    }

    /** What a person has signed of limits; {@link SignedText#NONE} where there is no signature. */
    static SignedText signed(Limits record) {
        return record.getSignature() == null
                ? SignedText.NONE
                : new SignedText(signedText(record), toCore(record.getSignature()));
    }

    /** What a person signs of limits: plain text around the hash of the record's Avro encoding. */
    public static String signedText(Limits record) {
        return signedText(record.getStage(), record.getLimits(), record.getEventTime());
    }

    private static String signedText(LimitsStage stage, LimitSet limits, Instant at) {
        return "riskgate limits v1\nstage " + stage + "\nportfolio " + limits.getPortfolioId() + "\ntime "
                + at.toEpochMilli() + "\nproposer " + limits.getProposedBy() + "\napprover " + limits.getApprovedBy()
                + "\nsha256 " + hash(limits) + "\n";
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
