package io.riskgate.app.replay.log;

import org.jspecify.annotations.Nullable;

/** The inputs of one partition, each topic in its own order. */
public interface InputLog {
    /** The next input of a topic that has not been handed over yet, or null where the topic ends. */
    @Nullable
    RecordedInput next(String topic);
}
