package io.riskgate.app.morning;

import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.HaltScopeKind;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingKind;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What people and sensors did: limits as they were and are, where sensors stand, and halts. */
public final class MorningLog {
    private static final List<String> TOPICS = List.of(Topics.CONTROL, Topics.STANDINGS, Topics.KILL_SWITCH_EVENTS);

    private final TreeMap<String, TreeMap<Long, LimitsActivated>> limits = new TreeMap<>();
    private final TreeMap<String, List<Standing>> standings = new TreeMap<>();
    private final List<KillSwitchEvent> halts = new ArrayList<>();

    /** Reads all of it from a cluster; passes over controls of other kinds. */
    static MorningLog read(String bootstrapServers, WireFormat wire) {
        var log = new MorningLog();
        var controls = new ControlCodec(wire);
        try (TopicReader reader = TopicReader.fromBeginning(bootstrapServers, TOPICS)) {
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    log.take(record, controls, wire);
                }
            } while (!reader.isAtEnd());
        }
        return log;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, ControlCodec controls, WireFormat wire) {
        try {
            if (record.topic().equals(Topics.STANDINGS)) {
                add(wire.decode(record.value(), Standing.class));
            } else if (record.topic().equals(Topics.KILL_SWITCH_EVENTS)) {
                add(wire.decode(record.value(), KillSwitchEvent.class));
            } else if (controls.decode(record.key(), record.value())
                            instanceof Decoded.Readable<? extends RiskEvent> readable
                    && readable.value() instanceof LimitsActivated activated) {
                add(activated);
            }
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(
                    record.topic() + "-" + record.partition() + "@" + record.offset() + " cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }

    void add(LimitsActivated activated) {
        limits.computeIfAbsent(activated.limits().portfolioId(), id -> new TreeMap<>())
                .put(activated.version(), activated);
    }

    void add(Standing standing) {
        if (standing.getKind() == StandingKind.SENSOR) {
            standings
                    .computeIfAbsent(standing.getPortfolioId(), id -> new ArrayList<>())
                    .add(standing);
        }
    }

    void add(KillSwitchEvent event) {
        halts.add(event);
    }

    /** The limits in force; null where there are none. */
    public @Nullable LimitSet limits(String portfolioId) {
        return limitsAt(portfolioId, Long.MAX_VALUE);
    }

    /** The limits in force at a time; null where there were none yet. */
    @Nullable
    LimitSet limitsAt(String portfolioId, long atMillis) {
        LimitSet newest = null;
        for (LimitsActivated activated :
                limits.getOrDefault(portfolioId, new TreeMap<>()).values()) {
            newest = activated.eventTimeMillis() <= atMillis ? activated.limits() : newest;
        }
        return newest;
    }

    /** Every standing of the sensors of a portfolio, oldest first. */
    List<Standing> standings(String portfolioId) {
        return List.copyOf(standings.getOrDefault(portfolioId, List.of()));
    }

    /** What halted or resumed a portfolio, or the whole firm, after a time; each once, oldest first. */
    List<String> haltsSince(String portfolioId, Instant since) {
        List<String> texts = new ArrayList<>();
        for (KillSwitchEvent event : halts) {
            HaltScopeKind kind = event.getScope().getKind();
            boolean concerns = kind == HaltScopeKind.FIRM
                    || (kind == HaltScopeKind.PORTFOLIO
                            && event.getScope().getTarget().equals(portfolioId));
            String text = event.getResult() + " " + event.getDetail();
            if (concerns && event.getEventTime().isAfter(since) && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
