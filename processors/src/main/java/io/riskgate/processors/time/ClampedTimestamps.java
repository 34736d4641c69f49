package io.riskgate.processors.time;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Takes a record's own timestamp, but never lets one record push stream time far ahead of where the partition stands.
 *
 * <p>One record from the year 2099 would otherwise make every later record late. It counts as far ahead as a record
 * may, and not as no advance at all: after a silence longer than that, every record would leap, and time stand still
 * for good. Of what decides, only the control flow uses this time, for whether a signed command came before it expired;
 * the core works on the event times inside the records, which it guards itself. Known only by what the partition has
 * seen, so a replay clamps the same way.
 */
public final class ClampedTimestamps implements TimestampExtractor {
    /** How far one record moves a partition at most; after a longer silence several records catch up. */
    static final long ADVANCE_MAX_MILLIS = 31L * 86_400_000L;

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTimeMillis) {
        long timeMillis = record.timestamp();
        if (timeMillis < 0) {
            return Math.max(partitionTimeMillis, 0);
        }
        boolean leapsAhead = partitionTimeMillis >= 0 && timeMillis - partitionTimeMillis > ADVANCE_MAX_MILLIS;
        return leapsAhead ? partitionTimeMillis + ADVANCE_MAX_MILLIS : timeMillis;
    }
}
