package io.riskgate.schemas.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.Headers;
import io.riskgate.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventHeadersTest {
    // The example of the W3C recommendation, section 3.2.
    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final EventHeaders headers = new EventHeaders();

    @Test
    void a_public_record_carries_every_attribute_that_cloud_events_demands() {
        headers.configure(Map.of("client.id", "engine-1"));
        var record = headers.onSend(record(Topics.DECISIONS));
        assertThat(text(record, Headers.CLOUD_EVENTS_VERSION)).isEqualTo("1.0");
        assertThat(text(record, Headers.CLOUD_EVENTS_SOURCE)).isEqualTo("/riskgate/engine-1");
        assertThat(text(record, Headers.CLOUD_EVENTS_TYPE)).isEqualTo("io.riskgate.decisions");
        assertThat(text(record, Headers.CLOUD_EVENTS_TIME)).isEqualTo("2008-10-10T00:00:00Z");
        assertThat(text(record, Headers.CLOUD_EVENTS_SUBJECT)).isEqualTo("trend");
        assertThat(text(record, Headers.CLOUD_EVENTS_ID))
                .isNotEqualTo(text(headers.onSend(record(Topics.DECISIONS)), Headers.CLOUD_EVENTS_ID));
    }

    @Test
    void a_trace_that_was_given_goes_on_with_a_step_of_its_own() {
        var record = record(Topics.DECISIONS);
        record.headers().add(Headers.TRACEPARENT, GIVEN.getBytes(StandardCharsets.UTF_8));
        String after = text(headers.onSend(record), Headers.TRACEPARENT);
        assertThat(after)
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .isNotEqualTo(GIVEN);
        assertThat(record.headers().headers(Headers.TRACEPARENT)).hasSize(1);
    }

    @Test
    void a_record_without_a_trace_or_with_a_broken_one_starts_one() {
        var broken = record(Topics.ORDERS);
        broken.headers().add(Headers.TRACEPARENT, "00-zz-1-01".getBytes(StandardCharsets.UTF_8));
        for (var record : new ProducerRecord<?, ?>[] {headers.onSend(record(Topics.ORDERS)), headers.onSend(broken)}) {
            assertThat(TraceParent.parse(text(record, Headers.TRACEPARENT))).isNotNull();
        }
    }

    @Test
    void an_all_zero_trace_is_none() {
        assertThat(TraceParent.parse("00-00000000000000000000000000000000-00f067aa0ba902b7-01"))
                .isNull();
    }

    @Test
    void a_changelog_stays_as_it_is() {
        var record = headers.onSend(record("riskgate-book-rows-changelog"));
        assertThat(record.headers()).isEmpty();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic) {
        return new ProducerRecord<>(
                topic, 0, 1_223_596_800_000L, "trend".getBytes(StandardCharsets.UTF_8), new byte[] {0});
    }

    private static String text(ProducerRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
