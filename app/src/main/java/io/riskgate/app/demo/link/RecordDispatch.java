package io.riskgate.app.demo.link;

import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.DeadLetterCodec;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.FillCodec;
import io.riskgate.schemas.codec.KillSwitchEventCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.codec.RiskSnapshotCodec;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes records by their topic and hands them over. A record of the run that cannot be read ends the run. */
final class RecordDispatch {
    private final OrderCodec orders;
    private final FillCodec fills;
    private final DecisionCodec decisions;
    private final RiskSnapshotCodec snapshots;
    private final KillSwitchEventCodec killSwitches;
    private final DeadLetterCodec deadLetters;

    RecordDispatch(WireFormat wire) {
        orders = new OrderCodec(wire);
        fills = new FillCodec(wire);
        decisions = new DecisionCodec(wire);
        snapshots = new RiskSnapshotCodec(wire);
        killSwitches = new KillSwitchEventCodec(wire);
        deadLetters = new DeadLetterCodec(wire);
    }

    /** Hands over a record of any topic that a run reads back. */
    void dispatch(ConsumerRecord<byte[], byte[]> record, RunRecords run) {
        switch (record.topic()) {
            case Topics.ORDERS -> run.order(readable(orders.decode(record.key(), record.value()), record));
            case Topics.FILLS -> run.fill(readable(fills.decode(record.key(), record.value()), record));
            default -> dispatchOutput(record, run);
        }
    }

    /** Hands over a record that the engine has written. */
    void dispatchOutput(ConsumerRecord<byte[], byte[]> record, EngineOutput output) {
        try {
            switch (record.topic()) {
                case Topics.DECISIONS -> output.on(readable(decisions.decode(record.key(), record.value()), record));
                case Topics.RISK_SNAPSHOTS ->
                    output.on(readable(snapshots.decode(record.key(), record.value()), record));
                case Topics.KILL_SWITCH_EVENTS -> output.on(notice(killSwitches.decodeRecord(record.value())));
                case Topics.DEAD_LETTERS -> output.on(notice(deadLetters.decodeRecord(record.value())));
                default -> throw new IllegalArgumentException("nothing reads topic " + record.topic() + " here");
            }
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(where(record) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> T readable(Decoded<T> decoded, ConsumerRecord<byte[], byte[]> record) {
        if (decoded instanceof Decoded.Readable<T> readable) {
            return readable.value();
        }
        throw new IllegalStateException(where(record) + " cannot be read: " + decoded);
    }

    private static String where(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static KillSwitchNotice notice(KillSwitchEvent event) {
        var cause = event.getCause();
        return new KillSwitchNotice(
                KillSwitchNotice.Result.valueOf(event.getResult().name()),
                ScopeMapping.toCore(event.getScope()),
                cause == null ? "" : cause.name(),
                event.getCommandId(),
                event.getPersons(),
                event.getDetail(),
                event.getPartition(),
                event.getEventTime().toEpochMilli());
    }

    private static DeadLetterNotice notice(DeadLetter letter) {
        return new DeadLetterNotice(letter.getSource().getTopic(), letter.getReason(), letter.getDetail());
    }
}
