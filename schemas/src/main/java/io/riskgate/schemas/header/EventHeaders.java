package io.riskgate.schemas.header;

import io.riskgate.schemas.catalogue.Headers;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Gives every record of a public topic its CloudEvents attributes and its place in a trace; named in a producer's
 * {@code interceptor.classes}.
 *
 * <p>A record that carries a {@code traceparent} already goes on with its trace; any other starts one. Records of
 * internal topics stay as they are.
 */
public final class EventHeaders implements ProducerInterceptor<byte[], byte[]> {
    private static final Set<String> PUBLIC =
            TopicCatalogue.load().live().stream().map(TopicContract::name).collect(Collectors.toUnmodifiableSet());
    private static final String TYPE_PREFIX = "io.riskgate.";
    private static final byte[] AVRO = utf8("application/avro");
    private static final byte[] VERSION = utf8("1.0");

    private final String prefix = UUID.randomUUID().toString().substring(0, 13) + "-";
    private final AtomicLong sent = new AtomicLong();
    private byte[] source = utf8("/riskgate");

    @Override
    public void configure(Map<String, ?> configuration) {
        source = utf8("/riskgate/" + configuration.get(ProducerConfig.CLIENT_ID_CONFIG));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (!PUBLIC.contains(record.topic())) {
            return record;
        }
        var headers = record.headers();
        Header given = headers.lastHeader(Headers.TRACEPARENT);
        headers.remove(Headers.TRACEPARENT);
        headers.add(Headers.TRACEPARENT, utf8(step(given).toString()));
        Long writtenMillis = record.timestamp();
        Instant time = writtenMillis == null ? Instant.now() : Instant.ofEpochMilli(writtenMillis);
        headers.add(Headers.CONTENT_TYPE, AVRO);
        headers.add(Headers.CLOUD_EVENTS_VERSION, VERSION);
        headers.add(Headers.CLOUD_EVENTS_ID, utf8(prefix + sent.incrementAndGet()));
        headers.add(Headers.CLOUD_EVENTS_SOURCE, source);
        headers.add(Headers.CLOUD_EVENTS_TYPE, utf8(TYPE_PREFIX + record.topic()));
        headers.add(Headers.CLOUD_EVENTS_TIME, utf8(time.toString()));
        if (record.key() != null) {
            headers.add(Headers.CLOUD_EVENTS_SUBJECT, record.key());
        }
        return record;
    }

    private static TraceParent step(@Nullable Header given) {
        TraceParent before =
                given == null ? null : TraceParent.parse(new String(given.value(), StandardCharsets.UTF_8));
        return before == null ? TraceParent.start() : before.next();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}
}
