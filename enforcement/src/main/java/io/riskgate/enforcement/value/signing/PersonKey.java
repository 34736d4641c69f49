package io.riskgate.enforcement.value.signing;

import io.riskgate.enforcement.value.Identifier;

/**
 * A public key that speaks for one person.
 *
 * @param keyId the first 16 hexadecimal characters of SHA-256 over the key
 * @param publicKeyHex X.509 encoding of an Ed25519 key in hexadecimal
 * @param revoked whether it speaks for nobody any more; it stays listed, so that the record says whose it was
 */
public record PersonKey(String keyId, String person, String publicKeyHex, boolean revoked) {
    public PersonKey {
        Identifier.require("person", person);
        String rightId = Ed25519.idOf(publicKeyHex);
        if (!rightId.equals(keyId)) {
            throw new IllegalArgumentException(
                    "the key of " + person + " must be listed as " + rightId + ", got '" + keyId + "'");
        }
    }

    /** A key under its right id. */
    public static PersonKey of(String person, String publicKeyHex) {
        return new PersonKey(Ed25519.idOf(publicKeyHex), person, publicKeyHex, false);
    }

    public PersonKey asRevoked() {
        return new PersonKey(keyId, person, publicKeyHex, true);
    }
}
