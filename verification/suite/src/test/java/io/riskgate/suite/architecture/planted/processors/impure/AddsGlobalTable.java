package io.riskgate.suite.architecture.planted.processors.impure;

import org.apache.kafka.streams.StreamsBuilder;

/** Planted: a global table in a flow. */
final class AddsGlobalTable {
    Object table(StreamsBuilder builder) {
        return builder.globalTable("x");
    }
}
