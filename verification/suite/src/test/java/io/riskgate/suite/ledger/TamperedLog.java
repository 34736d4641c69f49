package io.riskgate.suite.ledger;

import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.AuditRecord;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;

/** A log that is changed as a bug, or a hand, would change it. */
final class TamperedLog {
    private final WireFormat wire;
    private final List<LogRecord> records;

    TamperedLog(RunLog log, WireFormat wire) {
        this.wire = wire;
        this.records = new ArrayList<>(log.records());
    }

    RunLog toRunLog() {
        return new RunLog(records);
    }

    /** Takes away the first record of a topic that fits. */
    <T extends SpecificRecordBase> TamperedLog drop(String topic, Class<T> type, Predicate<T> fits) {
        records.remove(first(topic, type, fits));
        return this;
    }

    /** Writes the first record of a topic that fits once more, behind the end. */
    <T extends SpecificRecordBase> TamperedLog repeat(String topic, Class<T> type, Predicate<T> fits) {
        LogRecord record = first(topic, type, fits);
        records.add(new LogRecord(topic, record.partition(), 1_000_000, record.key(), record.value()));
        return this;
    }

    /** Changes the first record of a topic that fits, in its place. */
    <T extends SpecificRecordBase> TamperedLog edit(
            String topic, Class<T> type, Predicate<T> fits, Consumer<T> change) {
        LogRecord record = first(topic, type, fits);
        T content = decoded(record, type);
        change.accept(content);
        records.set(records.indexOf(record), withValue(record, wire.encode(topic, content)));
        return this;
    }

    /** Changes every audit body that fits and forges all later hashes, as somebody with access to the log could. */
    TamperedLog forge(Predicate<AuditBody> fits, Consumer<AuditBody> change) {
        AuditCodec codec = new AuditCodec(wire);
        byte[] previous = new byte[32];
        int forged = 0;
        for (LogRecord record : toRunLog().topic(Topics.AUDIT)) {
            AuditBody body = decoded(record, AuditRecord.class).getBody();
            if (fits.test(body)) {
                change.accept(body);
                forged++;
            }
            byte[] hash = hash(previous, codec.bodyBytes(body));
            records.set(records.indexOf(record), withValue(record, codec.encode(previous, hash, body)));
            previous = hash;
        }
        if (forged == 0) {
            throw new IllegalArgumentException("no audit record fits");
        }
        return this;
    }

    /** Takes away the newest row of a kind from the changelog that holds it. */
    TamperedLog dropRow(String kind) {
        records.remove(newestRow(kind));
        return this;
    }

    /** Flips the last bit of the newest row of a kind. */
    TamperedLog editRow(String kind) {
        LogRecord row = newestRow(kind);
        byte[] value = row.value().clone();
        value[value.length - 1] ^= 1;
        records.set(records.indexOf(row), withValue(row, value));
        return this;
    }

    /** Writes a row that nothing has led to. */
    TamperedLog addRow(String store, String key) {
        LogRecord any = new RunLog(records).changelog(store).get(0);
        records.add(new LogRecord(
                any.topic(), any.partition(), 1_000_000, key.getBytes(StandardCharsets.UTF_8), new byte[] {1}));
        return this;
    }

    private LogRecord newestRow(String kind) {
        return records.stream()
                .filter(record -> record.topic().endsWith("-changelog") && record.value() != null)
                .filter(record -> record.keyText().startsWith(kind + "|"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no row of " + kind));
    }

    private <T extends SpecificRecordBase> LogRecord first(String topic, Class<T> type, Predicate<T> fits) {
        return records.stream()
                .filter(record -> record.topic().equals(topic))
                .filter(record -> isRecord(record, type) && fits.test(decoded(record, type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record of " + topic + " fits"));
    }

    private <T extends SpecificRecordBase> boolean isRecord(LogRecord record, Class<T> type) {
        try {
            wire.decode(record.value(), type);
            return true;
        } catch (UnreadableRecord e) {
            return false;
        }
    }

    private <T extends SpecificRecordBase> T decoded(LogRecord record, Class<T> type) {
        try {
            return wire.decode(record.value(), type);
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogRecord withValue(LogRecord record, byte[] value) {
        return new LogRecord(record.topic(), record.partition(), record.offset(), record.key(), value);
    }

    private static byte[] hash(byte[] previous, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
