package io.riskgate.schemas.codec;

import io.riskgate.schemas.codec.Decoded.Readable;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Reads one type of record into one type of value; everything that can be wrong with it ends here, as a reason. */
final class RecordReading<R extends SpecificRecordBase, T> {
    private final WireFormat wire;
    private final Class<R> type;
    private final Function<R, T> toCore;

    RecordReading(WireFormat wire, Class<R> type, Function<R, T> toCore) {
        this.wire = wire;
        this.type = type;
        this.toCore = toCore;
    }

    Decoded<T> decode(byte @Nullable [] value) {
        try {
            return mapped(wire.decode(value, type));
        } catch (UnreadableRecord e) {
            return Unreadable.of(e);
        }
    }

    Decoded<T> mapped(R record) {
        try {
            return new Readable<>(toCore.apply(record));
        } catch (RefusedField e) {
            return Unreadable.of(e);
        } catch (IllegalArgumentException e) {
            // The core refuses what contradicts itself; every field has been looked at before, so its words are safe.
            return new Unreadable<>(DeadLetterReason.CONSISTENCY, String.valueOf(e.getMessage()), null);
        }
    }
}
