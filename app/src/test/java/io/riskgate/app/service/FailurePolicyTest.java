package io.riskgate.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.wire.RegistryUnavailable;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
    private final FailurePolicy policy = new FailurePolicy();

    private static StreamsException fault() {
        return new StreamsException("task 2_1", new IllegalStateException("a bug"));
    }

    /** As Streams hands on what a task has thrown. */
    private static StreamsException outage() {
        return new StreamsException(new StreamsException("task 2_1", new RegistryUnavailable("no answer")));
    }

    @Test
    void replaces_five_threads_within_a_minute_and_then_ends_the_engine() {
        for (int death = 1; death <= 5; death++) {
            assertThat(policy.handle(fault())).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }
        assertThat(policy.handle(fault())).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void replaces_threads_for_as_long_as_the_schema_registry_gives_no_answer() {
        for (int death = 1; death <= 20; death++) {
            assertThat(policy.handle(outage())).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }
        for (int death = 1; death <= 5; death++) {
            assertThat(policy.handle(fault())).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }
        assertThat(policy.handle(fault())).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
