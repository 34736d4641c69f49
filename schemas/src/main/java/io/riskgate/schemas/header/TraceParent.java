package io.riskgate.schemas.header;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Place of one record in a trace, as W3C Trace Context writes it (Recommendation of 23 November 2021, section 3.2).
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 lower-case hexadecimal digits, not all zero
 * @param flags 2 hexadecimal digits; 01 = sampled
 */
public record TraceParent(String traceId, String spanId, String flags) {
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** Reads a header; null where it is none that this version understands. */
    public static @Nullable TraceParent parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? new TraceParent(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** A new trace, sampled. */
    public static TraceParent start() {
        return new TraceParent(hex() + hex(), hex(), "01");
    }

    /** The next step of the same trace. */
    public TraceParent next() {
        return new TraceParent(traceId, hex(), flags);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** Names a place and decides nothing, so any random number will do. */
    private static String hex() {
        long number = ThreadLocalRandom.current().nextLong();
        return String.format("%016x", number == 0 ? 1 : number);
    }
}
