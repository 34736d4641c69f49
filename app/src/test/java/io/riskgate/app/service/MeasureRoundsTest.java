package io.riskgate.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.schemas.wire.RegistryRefused;
import io.riskgate.schemas.wire.RegistryUnavailable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;

class MeasureRoundsTest {
    private final MeasureRounds rounds = new MeasureRounds(0);
    private final AtomicInteger measured = new AtomicInteger();

    @Test
    void goes_on_after_whatever_has_failed() throws Exception {
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(
                new RegistryUnavailable("the registry does not answer"),
                new RegistryRefused("registering is switched off"),
                new KafkaException("no broker"),
                new IllegalArgumentException("a figure that nobody foresaw")));

        rounds.run(
                () -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove();
                    }
                    measured.incrementAndGet();
                },
                () -> measured.get() == 2);

        assertThat(measured).hasValue(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void ends_when_somebody_interrupts_it() {
        assertThatThrownBy(() -> rounds.run(
                        () -> {
                            throw new InterruptedException();
                        },
                        () -> false))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> rounds.run(
                        () -> {
                            throw new InterruptException(new InterruptedException());
                        },
                        () -> false))
                .isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
