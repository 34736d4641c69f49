package io.riskgate.enforcement.value.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose keys count from here on. A ring is itself signed by two people; it is replaced as a whole and never removed.
 *
 * @param sequence 1 for the first ring, one more for each later one; 0 while there is none
 * @param keys at least two people hold one that is not revoked
 */
public record KeyRing(long sequence, List<PersonKey> keys) {
    /** While nobody has installed a ring, nothing can be verified and two names must do. */
    public static final KeyRing NONE = new KeyRing(0, List.of());

    private static final int PEOPLE_MIN = 2;

    public KeyRing {
        keys = List.copyOf(keys);
        var ids = new TreeSet<String>();
        var people = new TreeSet<String>();
        for (PersonKey key : keys) {
            if (!ids.add(key.keyId())) {
                throw new IllegalArgumentException("a key ring must list a key once, got " + key.keyId() + " twice");
            }
            if (!key.revoked()) {
                people.add(key.person());
            }
        }
        if (sequence < 0 || sequence > 0 && people.size() < PEOPLE_MIN) {
            throw new IllegalArgumentException("key ring " + sequence
                    + " must leave two people with a key, or nothing could ever be resumed; got " + people);
        }
    }

    public boolean isInstalled() {
        return sequence > 0;
    }

    public @Nullable PersonKey key(String keyId) {
        for (PersonKey key : keys) {
            if (key.keyId().equals(keyId)) {
                return key;
            }
        }
        return null;
    }

    /** Why this is not the person's signature over these bytes; null where it is. */
    public @Nullable String refusal(byte[] message, String person, KeySignature signature) {
        if (signature.keyId().isEmpty()) {
            return "is not signed, and key ring " + sequence + " is in force";
        }
        PersonKey key = key(signature.keyId());
        if (key == null) {
            return "is signed by key " + signature.keyId() + ", which key ring " + sequence + " does not list";
        }
        if (key.revoked()) {
            return "is signed by key " + key.keyId() + ", which is revoked";
        }
        if (!key.person().equals(person)) {
            return "is signed by " + key.person() + "'s key, not by " + person + "'s";
        }
        if (!signature.isLowerCaseHex()) {
            return "carries a signature that is not written in lower-case hexadecimal characters";
        }
        return Ed25519.verifies(key.publicKeyHex(), message, signature.signatureHex())
                ? null
                : "carries a signature that is not " + person + "'s over these bytes";
    }

    /** Why this ring may not follow another; null where it may. The first one is signed by people whom it lists. */
    public @Nullable String refusalAfter(KeyRing before, List<KeySignature> signatures) {
        if (sequence != before.sequence() + 1) {
            return "key ring " + sequence + " cannot follow " + before.sequence();
        }
        KeyRing trusted = before.isInstalled() ? before : this;
        var signers = new TreeSet<String>();
        for (KeySignature signature : signatures) {
            PersonKey key = trusted.key(signature.keyId());
            String person = key == null ? "nobody" : key.person();
            String refusal = trusted.refusal(signedText(), person, signature);
            if (refusal != null) {
                return "key ring " + sequence + " " + refusal;
            }
            signers.add(person);
        }
        return signers.size() >= PEOPLE_MIN
                ? null
                : "key ring " + sequence + " needs two people's signatures, got those of " + signers;
    }

    /** What is signed: plain text, so that any language can write the same bytes. */
    public byte[] signedText() {
        var text = new StringBuilder("riskgate key ring v1\nsequence " + sequence + "\n");
        for (PersonKey key : keys) {
            text.append("key ").append(key.publicKeyHex()).append(key.revoked() ? " revoked " : " valid ");
            text.append(key.person()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
