package io.riskgate.app.cli.limits;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What people have proposed as limits of one portfolio, and what the engine has made of it. */
final class LimitsLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String portfolioId;
    private @Nullable LimitsSubmitted proposal;
    private @Nullable LimitsActivated active;

    LimitsLog(String portfolioId) {
        this.portfolioId = portfolioId;
    }

    /** What the engine has committed up to now. */
    static LimitsLog ofEngine(String portfolioId, ConnectionOptions connection) {
        LimitsLog log = new LimitsLog(portfolioId);
        readAll(Topics.CONTROL, connection, log::take);
        return log;
    }

    /** What people and then the engine have committed up to now. */
    static LimitsLog ofPeopleAndEngine(String portfolioId, ConnectionOptions connection) {
        LimitsLog log = new LimitsLog(portfolioId);
        readAll(Topics.LIMITS, connection, (record, wire) -> {
            if (new LimitsCodec(wire).decode(record.key(), record.value())
                    instanceof Decoded.Readable<LimitsSubmitted> readable) {
                log.take(readable.value());
            }
        });
        readAll(Topics.CONTROL, connection, log::take);
        return log;
    }

    private static void readAll(
            String topic, ConnectionOptions connection, BiConsumer<ConsumerRecord<byte[], byte[]>, WireFormat> taker) {
        try (var registry = connection.openRegistry();
                var reader = TopicReader.fromBeginning(connection.bootstrapServers(), List.of(topic))) {
            WireFormat wire = new WireFormat(registry);
            do {
                reader.poll(POLL).forEach(record -> taker.accept(record, wire));
            } while (!reader.isAtEnd());
        }
    }

    /** Takes a person's word; one on another portfolio changes nothing. */
    void take(LimitsSubmitted submitted) {
        boolean proposes = submitted.stage() == LimitsSubmitted.Stage.PROPOSED;
        if (proposes && submitted.limits().portfolioId().equals(portfolioId)) {
            proposal = submitted;
        }
    }

    /** Takes what the engine has written; anything but limits of this portfolio changes nothing. */
    void take(ConsumerRecord<byte[], byte[]> record, WireFormat wire) {
        if (new ControlCodec(wire).decode(record.key(), record.value()) instanceof Decoded.Readable<RiskEvent> readable
                && readable.value() instanceof LimitsActivated activated) {
            take(activated);
        }
    }

    void take(LimitsActivated activated) {
        if (activated.limits().portfolioId().equals(portfolioId)) {
            active = activated;
        }
    }

    /** The limits in force; null before the first. */
    @Nullable
    LimitsActivated active() {
        return active;
    }

    /**
     * The newest proposal, which somebody may approve; null where there is none. An approval does not end it, because
     * the engine may refuse an approval: it ends when the engine says that it is in force.
     */
    @Nullable
    LimitsSubmitted waiting() {
        return proposal != null && active != null && isOf(proposal, active) ? null : proposal;
    }

    /** Whether this proposal came into force; where nobody signed, the time has to tell it from an older one. */
    private static boolean isOf(LimitsSubmitted proposal, LimitsActivated active) {
        LimitSet limits = active.limits();
        if (!limits.agreedBy(limits.proposedBy(), LimitSet.NOBODY).equals(proposal.limits())) {
            return false;
        }
        return active.agreement().equals(Agreement.NONE)
                ? active.eventTimeMillis() >= proposal.eventTimeMillis()
                : active.agreement().proposedAtMillis() == proposal.eventTimeMillis();
    }

    /** Whether this approval is what came into force. */
    boolean isInForce(LimitsSubmitted approval) {
        return active != null
                && active.limits().equals(approval.limits())
                && active.eventTimeMillis() == approval.eventTimeMillis();
    }
}
