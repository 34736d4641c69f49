package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one record: a value, or the reason why there is none. Reading never throws for bad input.
 *
 * @param <T> the core's value
 */
public sealed interface Decoded<T> {

    /** A record that could be read. */
    record Readable<T>(T value) implements Decoded<T> {}

    /**
     * A record that could not be used.
     *
     * @param detail what was wrong, for a person; never holds unescaped input
     * @param order which order it was; null where not even that can be told, or where it is no order
     */
    record Unreadable<T>(
            DeadLetterReason reason,
            String detail,
            @Nullable OrderIdentity order) implements Decoded<T> {

        /** What can still be answered of an order; null where not even its id could be read. */
        public @Nullable OrderMalformed answerable() {
            return order == null ? null : order.refused(reason, detail);
        }

        static <T> Unreadable<T> of(UnreadableRecord bad) {
            return new Unreadable<>(bad.reason(), bad.detail(), null);
        }

        static <T> Unreadable<T> of(RefusedField bad) {
            return new Unreadable<>(bad.reason(), bad.detail(), null);
        }
    }
}
