package io.riskgate.app.client;

import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the control flow has written so far, as far as whoever signs must know it.
 *
 * @param ring whose keys count; {@link KeyRing#NONE} while nobody has installed one
 * @param killSequence version of the newest halt or resume; zero before the first
 */
public record ControlLog(KeyRing ring, long killSequence) {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Reads it from the beginning. */
    public static ControlLog read(String bootstrapServers, WireFormat wire) {
        var codec = new ControlCodec(wire);
        var log = new ControlLog(KeyRing.NONE, 0);
        try (var reader = TopicReader.fromBeginning(bootstrapServers, List.of(Topics.CONTROL))) {
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    if (codec.decode(record.key(), record.value()) instanceof Decoded.Readable<RiskEvent> marker) {
                        log = log.with(marker.value());
                    }
                }
            } while (!reader.isAtEnd());
        }
        return log;
    }

    private ControlLog with(RiskEvent marker) {
        if (marker instanceof KeyRingReplaced replaced && replaced.ring().sequence() > ring.sequence()) {
            return new ControlLog(replaced.ring(), killSequence);
        }
        if (marker instanceof HaltMarker halt) {
            return new ControlLog(ring, Math.max(killSequence, halt.version()));
        }
        if (marker instanceof ResumeGranted resume) {
            return new ControlLog(ring, Math.max(killSequence, resume.version()));
        }
        return this;
    }
}
