package io.riskgate.processors.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ClampedTimestampsTest {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long NOW = 20_000 * DAY_MILLIS;
    private static final long YEAR_2099 = 47_117 * DAY_MILLIS;

    private final ClampedTimestamps timestamps = new ClampedTimestamps();

    private long extract(long timeMillis, long partitionTimeMillis) {
        var record = new ConsumerRecord<Object, Object>(
                Topics.COMMANDS,
                0,
                0,
                timeMillis,
                TimestampType.CREATE_TIME,
                0,
                0,
                "",
                "",
                new RecordHeaders(),
                Optional.empty());
        return timestamps.extract(record, partitionTimeMillis);
    }

    @Test
    void takes_a_timestamp_as_it_is_up_to_thirty_one_days_ahead() {
        assertThat(extract(NOW, -1)).isEqualTo(NOW);
        assertThat(extract(NOW - DAY_MILLIS, NOW)).isEqualTo(NOW - DAY_MILLIS);
        assertThat(extract(NOW + 31 * DAY_MILLIS, NOW)).isEqualTo(NOW + 31 * DAY_MILLIS);
    }

    @Test
    void lets_a_record_from_far_ahead_move_time_by_thirty_one_days_at_most() {
        assertThat(extract(NOW + 31 * DAY_MILLIS + 1, NOW)).isEqualTo(NOW + 31 * DAY_MILLIS);
        assertThat(extract(YEAR_2099, NOW)).isEqualTo(NOW + 31 * DAY_MILLIS);
        assertThat(extract(Long.MAX_VALUE, NOW)).isEqualTo(NOW + 31 * DAY_MILLIS);
    }

    @Test
    void catches_up_with_the_log_after_a_silence_of_half_a_year() {
        long partitionTimeMillis = NOW;
        for (int i = 0; i < 6; i++) {
            partitionTimeMillis = extract(NOW + 180 * DAY_MILLIS + i, partitionTimeMillis);
        }

        assertThat(partitionTimeMillis).isEqualTo(NOW + 180 * DAY_MILLIS + 5);
    }

    @Test
    void stays_where_the_partition_stands_for_a_record_without_a_timestamp() {
        assertThat(extract(-1, NOW)).isEqualTo(NOW);
        assertThat(extract(-1, -1)).isZero();
    }
}
