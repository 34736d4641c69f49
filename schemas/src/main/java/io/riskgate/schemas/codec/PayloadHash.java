package io.riskgate.schemas.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of bytes as they came in, in lower-case hexadecimal. */
final class PayloadHash {
    private static final int SHORT_BYTES = 16;

    private PayloadHash() {}

    /** SHA-256, 64 characters. */
    static String sha256(byte[] payload) {
        return HexFormat.of().formatHex(digest(payload));
    }

    /** First half of the SHA-256, 32 characters, as long as the fingerprint of a readable order. */
    static String fingerprint(byte[] payload) {
        return HexFormat.of().formatHex(digest(payload), 0, SHORT_BYTES);
    }

    private static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
