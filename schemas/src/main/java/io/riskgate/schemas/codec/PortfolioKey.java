package io.riskgate.schemas.codec;

import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.DeadLetterReason;
import org.jspecify.annotations.Nullable;

/** The rule that a record of the portfolio flow is keyed by its portfolio, because the key chose who decides on it. */
final class PortfolioKey {
    private PortfolioKey() {}

    static void require(byte @Nullable [] key, String portfolioId) {
        if (key == null || key.length == 0) {
            throw new RefusedField(
                    DeadLetterReason.KEY_MISSING, "the record must be keyed by its portfolio " + portfolioId);
        }
        if (!isText(key, portfolioId)) {
            throw new RefusedField(
                    DeadLetterReason.KEY_MISMATCH,
                    "the record's key must be its portfolio " + portfolioId + ", got " + key.length + " other bytes");
        }
    }

    /** Names are ASCII, so that a byte is a character. */
    private static boolean isText(byte[] key, String name) {
        if (key.length != name.length()) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != (byte) name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
