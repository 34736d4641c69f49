package io.riskgate.app.replay;

import io.riskgate.schemas.avro.AuditBody;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Which audit records of each partition are compared: those between two sequence numbers or two event times, both
 * included. A record without an event time counts as between two times.
 */
public record ReplayRange(long fromSequence, long toSequence, long fromMillis, long toMillis) {
    public static final ReplayRange ALL = new ReplayRange(1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * The range between two texts, each a sequence number, a day as in 2008-09-15, or an instant as in
     * 2008-09-15T12:00:00Z; empty stands for no bound.
     */
    public static ReplayRange parse(String from, String to) {
        boolean fromIsNumber = from.matches("\\d+");
        boolean toIsNumber = to.matches("\\d+");
        return new ReplayRange(
                fromIsNumber ? Long.parseLong(from) : 1,
                toIsNumber ? Long.parseLong(to) : Long.MAX_VALUE,
                fromIsNumber || from.isEmpty() ? Long.MIN_VALUE : millis(from, false),
                toIsNumber || to.isEmpty() ? Long.MAX_VALUE : millis(to, true));
    }

    private static long millis(String text, boolean end) {
        try {
            if (text.indexOf('T') > 0) {
                return Instant.parse(text).toEpochMilli();
            }
            LocalDate day = LocalDate.parse(text);
            Instant start =
                    (end ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
            return end ? start.toEpochMilli() - 1 : start.toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a sequence number nor a time; write 1200, 2008-09-15 or "
                            + "2008-09-15T12:00:00Z",
                    e);
        }
    }

    public boolean contains(AuditBody body) {
        return body.getSequence() >= fromSequence && !isPast(body) && isSince(body);
    }

    private boolean isSince(AuditBody body) {
        return body.getEventTime() == null || body.getEventTime().toEpochMilli() >= fromMillis;
    }

    /** Whether the record and all later ones lie behind the range. */
    public boolean isPast(AuditBody body) {
        return body.getSequence() > toSequence
                || (body.getEventTime() != null && body.getEventTime().toEpochMilli() > toMillis);
    }

    /** Whether everything up to the end of time belongs to it. */
    public boolean isOpenEnded() {
        return toSequence == Long.MAX_VALUE && toMillis == Long.MAX_VALUE;
    }
}
