package io.riskgate.suite.architecture.planted.processors.impure;

import org.apache.kafka.streams.StreamsBuilder;

/** Planted: the Streams DSL in a flow. */
final class UsesDsl {
    Object stream(StreamsBuilder builder) {
        return builder.stream("x");
    }
}
