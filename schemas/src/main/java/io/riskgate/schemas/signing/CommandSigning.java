package io.riskgate.schemas.signing;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.enforcement.value.signing.SignedText;
import io.riskgate.schemas.codec.KeyRingCodec.SubmittedRing;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.mapping.SigningMapping;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Puts people's signatures under what they ask for. */
public final class CommandSigning {
    private CommandSigning() {}

    /** The key as a ring lists it. */
    public static PersonKey listed(String person, SigningKey key) {
        return PersonKey.of(person, HexFormat.of().formatHex(key.publicHalf().encoded()));
    }

    /**
     * The same command, signed.
     *
     * @param killSequence version of the newest halt or resume that the person knows
     * @param expiresAtMillis after this it counts for nothing
     */
    public static CommandReceived signed(
            CommandReceived command, long killSequence, long expiresAtMillis, SigningKey key) {
        var proof = new CommandProof(killSequence, expiresAtMillis, KeySignature.NONE);
        byte[] text = command.withProof(proof).signedText();
        return command.withProof(proof.signedBy(signature(text, key)));
    }

    /** The same ring under the signatures of these keys. */
    public static SubmittedRing signed(KeyRing ring, long eventTimeMillis, List<SigningKey> keys) {
        List<KeySignature> signatures =
                keys.stream().map(key -> signature(ring.signedText(), key)).toList();
        return new SubmittedRing(ring, signatures, eventTimeMillis);
    }

    /** The same word on limits under the signature of whoever says it. */
    public static LimitsSubmitted signed(LimitsSubmitted submitted, SigningKey key) {
        String text = SigningMapping.signedText(LimitMapping.toAvro(submitted));
        return submitted.under(new SignedText(text, signature(text.getBytes(StandardCharsets.UTF_8), key)));
    }

    private static KeySignature signature(byte[] text, SigningKey key) {
        return new KeySignature(key.publicHalf().id(), HexFormat.of().formatHex(key.sign(text)));
    }
}
