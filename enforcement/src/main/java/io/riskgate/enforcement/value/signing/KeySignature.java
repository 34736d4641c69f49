package io.riskgate.enforcement.value.signing;

/**
 * A signature and the key that is said to have made it.
 *
 * @param keyId as {@link PersonKey#keyId()}; empty where nothing is signed
 * @param signatureHex 128 hexadecimal characters; empty where nothing is signed
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
}
