package io.riskgate.suite.architecture.planted.processors.impure;

import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Planted: the time of day by way of the context. */
final class AsksTheContext {
    long now(ProcessorContext<byte[], byte[]> context) {
        return context.currentSystemTimeMs();
    }
}
