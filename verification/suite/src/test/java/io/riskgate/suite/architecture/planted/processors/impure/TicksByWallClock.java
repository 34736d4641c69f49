package io.riskgate.suite.architecture.planted.processors.impure;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Planted: work by the wall clock in a flow. */
final class TicksByWallClock {
    Cancellable scheduled(ProcessorContext<byte[], byte[]> context) {
        return context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, time -> {});
    }
}
