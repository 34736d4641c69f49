package io.riskgate.processors.routing;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards a processor's outputs to the sinks of their topics, with the time of the input that caused them. */
public final class Outlet {
    private final String processor;
    private final ProcessorContext<RoutedKey, byte[]> context;
    private @Nullable Header trace;

    public Outlet(String processor, ProcessorContext<RoutedKey, byte[]> context) {
        this.processor = processor;
        this.context = context;
    }

    /** Lets the outputs to come go on with the trace of the input that they are caused by. */
    public void follow(Headers input) {
        trace = input.lastHeader(io.riskgate.schemas.catalogue.Headers.TRACEPARENT);
    }

    public void send(String topic, RoutedKey key, byte[] value) {
        send(topic, key, value, null);
    }

    /** The same with a header for those who read along; nothing that decides reads it. */
    public void send(String topic, RoutedKey key, byte[] value, @Nullable Header header) {
        var record = new Record<>(key, value, context.currentStreamTimeMs());
        if (header != null) {
            record.headers().add(header);
        }
        if (trace != null) {
            record.headers().add(trace);
        }
        context.forward(record, sinkName(processor, topic));
    }

    /** Name of the sink node through which a processor writes a topic. */
    public static String sinkName(String processor, String topic) {
        return processor + "-" + topic + "-out";
    }
}
