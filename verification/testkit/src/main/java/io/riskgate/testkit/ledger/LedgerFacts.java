package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Causation;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of a run say, read once.
 *
 * @param orders order records, readable or not
 * @param chains partition to its audit records in order of offset
 * @param dataOffsets topic and partition, as in "orders/0", to the offsets of its records in order
 */
public record LedgerFacts(
        List<OrderRecord> orders,
        List<DecisionRecord> decisions,
        List<EventRecord> fills,
        List<EventRecord> markers,
        List<EventRecord> markets,
        Map<Integer, List<AuditLink>> chains,
        List<DeadLetter> deadLetters,
        List<KillSwitchEvent> killSwitches,
        List<RiskSnapshot> snapshots,
        Map<String, List<Long>> dataOffsets,
        RunLog log,
        WireFormat wire) {

    private static final List<String> PORTFOLIO_INPUTS = List.of(
            Topics.ORDERS,
            Topics.SIGNALS,
            Topics.FILLS,
            Topics.REVIEWS,
            Topics.STRESS_RESULTS,
            Topics.MARKET_STATE,
            Topics.CONTROL,
            Topics.REFUSALS);

    /**
     * One order or signal record.
     *
     * @param orderId null where nobody can be answered
     */
    public record OrderRecord(String place, @Nullable String orderId) {}

    /** One decision as it stands in its topic. */
    public record DecisionRecord(String place, Decision decision) {}

    /** One readable fill, control marker or market state. */
    public record EventRecord(int partition, String place, RiskEvent event) {}

    static LedgerFacts of(RunLog log, WireFormat wire) {
        EngineCodecs codecs = new EngineCodecs(wire);
        try {
            return new LedgerFacts(
                    orders(log, codecs),
                    decisions(log, codecs),
                    events(log.topic(Topics.FILLS), record -> codecs.fills().decode(record.key(), record.value())),
                    events(
                            log.topic(Topics.CONTROL),
                            record -> codecs.controls().decode(record.key(), record.value())),
                    events(
                            log.topic(Topics.MARKET_STATE),
                            record -> codecs.marketStates().decode(record.key(), record.value())),
                    chains(log, codecs),
                    deadLetters(log, codecs),
                    killSwitches(log, codecs),
                    snapshots(log, wire),
                    dataOffsets(log),
                    log,
                    wire);
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("the engine wrote what nobody can read: " + e.detail(), e);
        }
    }

    private static List<OrderRecord> orders(RunLog log, EngineCodecs codecs) {
        List<OrderRecord> orders = new ArrayList<>();
        for (LogRecord record : log.topic(Topics.ORDERS)) {
            Decoded<RiskEvent> decoded = codecs.orders().decode(record.key(), record.value());
            orders.add(new OrderRecord(place(record), orderId(decoded)));
        }
        for (LogRecord record : log.topic(Topics.SIGNALS)) {
            Decoded<RiskEvent> decoded = codecs.signals().decode(record.key(), record.value());
            orders.add(new OrderRecord(place(record), orderId(decoded)));
        }
        return orders;
    }

    private static @Nullable String orderId(Decoded<RiskEvent> decoded) {
        if (decoded instanceof Decoded.Readable<RiskEvent> readable) {
            if (readable.value() instanceof SignalReceived signal) {
                return signal.signalId();
            }
            return readable.value() instanceof io.riskgate.enforcement.event.OrderSubmitted order
                    ? order.orderId()
                    : ((io.riskgate.enforcement.event.CancelRequested) readable.value()).orderId();
        }
        var identity = ((Decoded.Unreadable<RiskEvent>) decoded).order();
        return identity == null ? null : identity.orderId();
    }

    private static List<DecisionRecord> decisions(RunLog log, EngineCodecs codecs) throws UnreadableRecord {
        List<DecisionRecord> decisions = new ArrayList<>();
        for (LogRecord record : log.topic(Topics.DECISIONS)) {
            decisions.add(new DecisionRecord(place(record), codecs.decisions().decodeRecord(record.value())));
        }
        return decisions;
    }

    private interface Decoder {
        Decoded<? extends RiskEvent> decode(LogRecord record);
    }

    private static List<EventRecord> events(List<LogRecord> records, Decoder decoder) {
        List<EventRecord> events = new ArrayList<>();
        for (LogRecord record : records) {
            if (decoder.decode(record) instanceof Decoded.Readable<? extends RiskEvent> readable) {
                events.add(new EventRecord(record.partition(), place(record), readable.value()));
            }
        }
        return events;
    }

    private static Map<Integer, List<AuditLink>> chains(RunLog log, EngineCodecs codecs) throws UnreadableRecord {
        Map<Integer, List<AuditLink>> chains = new TreeMap<>();
        for (LogRecord record : log.topic(Topics.AUDIT)) {
            if (record.value() == null) {
                throw new IllegalStateException("an audit record has no value at " + place(record));
            }
            chains.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(codecs.audits().decode(record.value()));
        }
        return chains;
    }

    private static List<DeadLetter> deadLetters(RunLog log, EngineCodecs codecs) throws UnreadableRecord {
        List<DeadLetter> letters = new ArrayList<>();
        for (LogRecord record : log.topic(Topics.DEAD_LETTERS)) {
            letters.add(codecs.deadLetters().decodeRecord(record.value()));
        }
        return letters;
    }

    private static List<KillSwitchEvent> killSwitches(RunLog log, EngineCodecs codecs) throws UnreadableRecord {
        List<KillSwitchEvent> events = new ArrayList<>();
        for (LogRecord record : log.topic(Topics.KILL_SWITCH_EVENTS)) {
            events.add(codecs.killSwitches().decodeRecord(record.value()));
        }
        return events;
    }

    private static List<RiskSnapshot> snapshots(RunLog log, WireFormat wire) throws UnreadableRecord {
        List<RiskSnapshot> snapshots = new ArrayList<>();
        for (LogRecord record : log.topic(Topics.RISK_SNAPSHOTS)) {
            snapshots.add(wire.decode(record.value(), RiskSnapshot.class));
        }
        return snapshots;
    }

    private static Map<String, List<Long>> dataOffsets(RunLog log) {
        Map<String, List<Long>> offsets = new TreeMap<>();
        for (String topic : PORTFOLIO_INPUTS) {
            for (LogRecord record : log.topic(topic)) {
                offsets.computeIfAbsent(topic + "/" + record.partition(), key -> new ArrayList<>())
                        .add(record.offset());
            }
        }
        return offsets;
    }

    /** Whether the portfolio flow reads the topic itself. */
    static boolean isPortfolioInput(String topic) {
        return PORTFOLIO_INPUTS.contains(topic);
    }

    static String place(LogRecord record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    static String place(Causation causation) {
        return causation.getTopic() + "/" + causation.getPartition() + "/" + causation.getOffset();
    }
}
