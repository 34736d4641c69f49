package io.riskgate.testkit.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A committed record as it stands in a topic.
 *
 * @param value null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by place, never by content
public record LogRecord(String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
    /** The key as text; empty where there is none. */
    public String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
