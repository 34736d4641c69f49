package io.riskgate.processors.deadletter;

import io.riskgate.schemas.mapping.Causation;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where in the log the input stands that is being processed. */
public record InputAt(String topic, int partition, long offset) {

    public static InputAt of(ProcessingContext context) {
        RecordMetadata metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("an input must come from a topic"));
        return new InputAt(metadata.topic(), metadata.partition(), metadata.offset());
    }

    public Causation causation() {
        return new Causation(topic, partition, offset);
    }
}
