package io.riskgate.stress.io;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.InputRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.FillCodec;
import io.riskgate.schemas.codec.MarketStateCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.codec.ReviewCodec;
import io.riskgate.schemas.codec.SignalCodec;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One portfolio partition as it was at a cut, folded by the engine's own core.
 *
 * <p>The audit says in which order the engine took its inputs; they are folded in that order, and what came after the
 * last audit record before the cut follows topic by topic. An order of which only the id could be read is refused
 * again, because its id is taken from then on; what could not be read at all has changed nothing and is passed over.
 */
final class PartitionRebuild {
    /** What is read of each partition; controls first where no audit record tells the order. */
    static final List<String> INPUTS = List.of(
            Topics.CONTROL,
            Topics.MARKET_STATE,
            Topics.FILLS,
            Topics.ORDERS,
            Topics.SIGNALS,
            Topics.REVIEWS,
            Topics.STRESS_RESULTS);

    private final PartitionFeed feed;
    private final AuditCodec audits;
    private final OrderCodec orders;
    private final SignalCodec signals;
    private final FillCodec fills;
    private final ReviewCodec reviews;
    private final MarketStateCodec marketStates;
    private final ControlCodec controls;
    private final StressResultCodec stressResults;
    private final PastAnswers memory = new PastAnswers();
    private final PartitionCore core;

    PartitionRebuild(PartitionFeed feed, WireFormat wire, int windowDays) {
        this.feed = feed;
        this.audits = new AuditCodec(wire);
        this.orders = new OrderCodec(wire);
        this.signals = new SignalCodec(wire);
        this.fills = new FillCodec(wire);
        this.reviews = new ReviewCodec(wire);
        this.marketStates = new MarketStateCodec(wire);
        this.controls = new ControlCodec(wire);
        this.stressResults = new StressResultCodec(wire);
        this.core = new PartitionCore(new PartitionState(windowDays), memory);
    }

    PartitionState run() {
        ConsumerRecord<byte[], byte[]> audit = feed.next(Topics.AUDIT);
        while (audit != null) {
            for (InputRun run : inputsOf(audit)) {
                for (long i = 0; i < run.getCount() && !run.getTopic().equals(AuditChain.REBUILD); i++) {
                    foldNext(run.getTopic());
                }
            }
            audit = feed.next(Topics.AUDIT);
        }
        for (String topic : INPUTS) {
            while (foldNext(topic)) {
                continue;
            }
        }
        return core.state();
    }

    private List<InputRun> inputsOf(ConsumerRecord<byte[], byte[]> audit) {
        try {
            return audits.decode(audit.value()).body().getInputs();
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(
                    "audit record " + audit.topic() + "-" + audit.partition() + "@" + audit.offset()
                            + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /** False where the topic has no more before the cut. */
    private boolean foldNext(String topic) {
        ConsumerRecord<byte[], byte[]> input = feed.next(topic);
        if (input == null) {
            return false;
        }
        RiskEvent event = event(decode(input));
        if (event != null) {
            core.step(event).changes().forEach(memory::take);
        }
        return true;
    }

    private static @Nullable RiskEvent event(Decoded<? extends RiskEvent> decoded) {
        return decoded instanceof Decoded.Unreadable<? extends RiskEvent> unreadable
                ? unreadable.answerable()
                : ((Decoded.Readable<? extends RiskEvent>) decoded).value();
    }

    private Decoded<? extends RiskEvent> decode(ConsumerRecord<byte[], byte[]> input) {
        return switch (input.topic()) {
            case Topics.ORDERS -> orders.decode(input.key(), input.value());
            case Topics.SIGNALS -> signals.decode(input.key(), input.value());
            case Topics.FILLS -> fills.decode(input.key(), input.value());
            case Topics.REVIEWS -> reviews.decode(input.key(), input.value());
            case Topics.MARKET_STATE -> marketStates.decode(input.key(), input.value());
            case Topics.CONTROL -> controls.decode(input.key(), input.value());
            case Topics.STRESS_RESULTS -> stressResults.decode(input.key(), input.value());
            default -> throw new IllegalStateException("no portfolio is rebuilt from " + input.topic());
        };
    }
}
