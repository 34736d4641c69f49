package io.riskgate.enforcement.value.signing;

/**
 * A signature and the key that is said to have made it.
 *
 * @param keyId as {@link PersonKey#keyId()}; empty where nothing is signed
 * @param signatureHex 128 lower-case hexadecimal characters; empty where nothing is signed
 */
public record KeySignature(String keyId, String signatureHex) {
    /** Stands where nothing is signed. */
    public static final KeySignature NONE = new KeySignature("", "");

    public KeySignature {
        if (keyId.length() > 64 || signatureHex.length() > 256) {
            throw new IllegalArgumentException("a key id has at most 64 characters and a signature 256, got "
                    + keyId.length() + " and " + signatureHex.length());
        }
    }

    /** Whether it is written in the one way that counts; in another one it could pass for a signature not used yet. */
    boolean isLowerCaseHex() {
        return signatureHex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
