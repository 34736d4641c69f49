package io.riskgate.testkit.scenario;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record as it is handed to a topic. */
public record InputRecord(String topic, String key, byte @Nullable [] value, long eventTimeMillis) {
    @Override
    public boolean equals(Object other) {
        return other instanceof InputRecord record
                && topic.equals(record.topic)
                && key.equals(record.key)
                && Arrays.equals(value, record.value)
                && eventTimeMillis == record.eventTimeMillis;
    }

    @Override
    public int hashCode() {
        return 31 * topic.hashCode() + Arrays.hashCode(value);
    }
}
