package io.riskgate.app.replay.log;

import org.jspecify.annotations.Nullable;

/** One input as it lies in its topic; {@code timestampMillis} is transport time and decides nothing. */
public record RecordedInput(
        String topic,
        int partition,
        long offset,
        long timestampMillis,
        byte @Nullable [] key,
        byte @Nullable [] value) {}
