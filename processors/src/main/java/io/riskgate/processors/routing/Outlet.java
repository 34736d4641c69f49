package io.riskgate.processors.routing;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Forwards a processor's outputs to the sinks of their topics, with the time of the input that caused them. */
public final class Outlet {
    private final String processor;
    private final ProcessorContext<RoutedKey, byte[]> context;

    public Outlet(String processor, ProcessorContext<RoutedKey, byte[]> context) {
        this.processor = processor;
        this.context = context;
    }

    public void send(String topic, RoutedKey key, byte[] value) {
        context.forward(new Record<>(key, value, context.currentStreamTimeMs()), sinkName(processor, topic));
    }

    /** The same with a header for those who read along; nothing that decides reads it. */
    public void send(String topic, RoutedKey key, byte[] value, Header header) {
        var headers = new RecordHeaders(new Header[] {header});
        context.forward(new Record<>(key, value, context.currentStreamTimeMs(), headers), sinkName(processor, topic));
    }

    /** Name of the sink node through which a processor writes a topic. */
    public static String sinkName(String processor, String topic) {
        return processor + "-" + topic + "-out";
    }
}
