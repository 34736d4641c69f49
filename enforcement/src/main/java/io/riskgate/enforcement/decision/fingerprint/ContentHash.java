package io.riskgate.enforcement.decision.fingerprint;

import io.riskgate.enforcement.value.Identifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Canonical bytes of a record's content, hashed: a tag, then every field with its length in front, so that no two
 * different contents can look alike.
 *
 * <p>The layout is data on disk: another field or another order changes every fingerprint, and an order that comes
 * again after an upgrade would be refused as a conflict. A new layout therefore needs a new tag.
 */
final class ContentHash {
    private static final int KEPT_BYTES = 16;
    private static final int CAPACITY_BYTES = 8 * (Identifier.LENGTH_MAX + 8);

    private final ByteBuffer content = ByteBuffer.allocate(CAPACITY_BYTES);

    ContentHash(String tag) {
        text(tag);
    }

    /** Takes ASCII text of at most {@link Identifier#LENGTH_MAX} characters, as every identifier is. */
    ContentHash text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.putInt(bytes.length).put(bytes);
        return this;
    }

    ContentHash number(long number) {
        content.putLong(number);
        return this;
    }

    /** First half of the SHA-256 in lower-case hexadecimal, 32 characters. */
    String hex() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.array(), 0, content.position());
            return HexFormat.of().formatHex(digest.digest(), 0, KEPT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
