package io.riskgate.enforcement.value.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Verification of Ed25519 signatures (RFC 8032): arithmetic on given bytes, the same answer everywhere. */
final class Ed25519 {
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private Ed25519() {}

    /** Throws IllegalArgumentException where the characters are no hexadecimal ones. */
    static String idOf(String publicKeyHex) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(publicKeyHex));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    /** Whether the signature is this key's over exactly these bytes; false as well for what is no key or signature. */
    static boolean verifies(String publicKeyHex, byte[] message, String signatureHex) {
        try {
            var spec = new X509EncodedKeySpec(HexFormat.of().parseHex(publicKeyHex));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
            verifier.update(message);
            return verifier.verify(HexFormat.of().parseHex(signatureHex));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
