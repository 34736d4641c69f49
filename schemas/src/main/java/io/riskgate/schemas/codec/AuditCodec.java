package io.riskgate.schemas.codec;

import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.AuditKind;
import io.riskgate.schemas.avro.AuditRecord;
import io.riskgate.schemas.avro.Breach;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.GovernanceChange;
import io.riskgate.schemas.avro.HaltChange;
import io.riskgate.schemas.avro.InstrumentChange;
import io.riskgate.schemas.avro.KeyRingChange;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.LimitsChange;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StateVersions;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.ControlMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;

/**
 * Links of the audit chain.
 *
 * <p>The kinds of body come without number, inputs and versions, which only the partition knows: set them, take
 * {@link #bodyBytes}, hash them, and {@link #encode} the link. Belongs to one thread.
 */
public final class AuditCodec {
    private static final AuditRecord NO_RECORD = new AuditRecord();

    private static final StateVersions UNVERSIONED = new StateVersions(0L, 0L, 0L);

    private final WireFormat wire;
    private final DatumWriter<AuditBody> writer;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2048);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);

    public AuditCodec(WireFormat wire) {
        this.wire = wire;
        SpecificData data = SpecificData.getForClass(AuditBody.class);
        data.setCustomCoders(true);
        this.writer = new SpecificDatumWriter<>(AuditBody.getClassSchema(), data);
    }

    public AuditBody decision(Decision decision, int partition, String build) {
        AuditBody body = body(AuditKind.DECISION, decision.getEventTime(), partition, build);
        body.setDecision(decision);
        return body;
    }

    public AuditBody deadLetter(DeadLetter letter, int partition, String build) {
        AuditBody body = body(AuditKind.DEAD_LETTER, null, partition, build);
        body.setDeadLetter(letter);
        return body;
    }

    /** Takes limits activated, an instrument listed, a halt, a resume, governance or a key ring. */
    public AuditBody control(RiskEvent event, int partition, String build) {
        ControlMarker marker = ControlMapping.toAvro(event);
        AuditBody body = body(kind(marker.getChange()), marker.getEventTime(), partition, build);
        body.setControl(marker);
        return body;
    }

    public AuditBody killSwitch(KillSwitchEvent event, int partition, String build) {
        AuditBody body = body(AuditKind.KILL_SWITCH, event.getEventTime(), partition, build);
        body.setKillSwitch(event);
        return body;
    }

    public AuditBody standing(Standing standing, int partition, String build) {
        AuditBody body = body(AuditKind.MODE_CHANGE, standing.getEventTime(), partition, build);
        body.setStanding(standing);
        return body;
    }

    public AuditBody breach(Breach breach, int partition, String build) {
        AuditBody body = body(AuditKind.REVIEW, breach.getLastFindingAt(), partition, build);
        body.setBreach(breach);
        return body;
    }

    private static AuditKind kind(Object change) {
        if (change instanceof LimitsChange) {
            return AuditKind.LIMITS;
        }
        if (change instanceof GovernanceChange) {
            return AuditKind.GOVERNANCE;
        }
        if (change instanceof InstrumentChange) {
            return AuditKind.INSTRUMENT;
        }
        if (change instanceof KeyRingChange) {
            return AuditKind.KEY_RING;
        }
        return change instanceof HaltChange ? AuditKind.HALT : AuditKind.RESUME;
    }

    private static AuditBody body(AuditKind kind, @Nullable Instant eventTime, int partition, String build) {
        AuditBody body = new AuditBody();
        body.setKind(kind);
        body.setEventTime(eventTime);
        body.setPartition(partition);
        body.setBuild(build);
        body.setInputs(List.of());
        body.setVersions(UNVERSIONED);
        return body;
    }

    /** Runs of inputs as a body carries them. */
    public static List<io.riskgate.schemas.avro.InputRun> inputs(List<InputRun> runs) {
        List<io.riskgate.schemas.avro.InputRun> records = new ArrayList<>(runs.size());
        for (InputRun run : runs) {
            records.add(new io.riskgate.schemas.avro.InputRun(run.topic(), run.count()));
        }
        return records;
    }

    /** What the chain hashes: the body's Avro bytes, the same for the same body on every machine. */
    public byte[] bodyBytes(AuditBody body) {
        buffer.reset();
        try {
            writer.write(body, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
        return buffer.toByteArray();
    }

    public byte[] encode(byte[] previousHash, byte[] hash, AuditBody body) {
        return encode(previousHash, hash, bodyBytes(body));
    }

    /** The same from the bytes that were hashed, which stand last in the record as they are. */
    public byte[] encode(byte[] previousHash, byte[] hash, byte[] bodyBytes) {
        buffer.reset();
        try {
            encoder.writeBytes(previousHash);
            encoder.writeBytes(hash);
            encoder.writeFixed(bodyBytes);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
        return wire.encodeWritten(Topics.AUDIT, NO_RECORD, buffer.toByteArray());
    }

    /** One link as it was written. */
    public AuditLink decode(byte[] value) throws UnreadableRecord {
        AuditRecord record = wire.decode(value, AuditRecord.class);
        return new AuditLink(
                bytes(record.getPreviousHash()), bytes(record.getHash()), record.getBody(), writtenBody(value));
    }

    /** The body is the last field, so that its bytes are what is left behind the two hashes. */
    private static byte[] writtenBody(byte[] value) throws UnreadableRecord {
        int offset = WireFormat.PREFIX_BYTES;
        var decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        try {
            decoder.skipBytes();
            decoder.skipBytes();
            return decoder.inputStream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a record that has just been read has no hashes in front", e);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /**
     * One link of a chain.
     *
     * @param writtenBody the body's bytes as its writer hashed them, whatever schema this build has
     */
    public record AuditLink(byte[] previousHash, byte[] hash, AuditBody body, byte[] writtenBody) {}
}
