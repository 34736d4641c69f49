package io.riskgate.testkit.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: 5s, 10m, 2h, 400d, with a minus in front where they lie before. */
final class Offset {
    private static final Pattern FORM = Pattern.compile("(-?\\d+)(ms|s|m|h|d)");

    private Offset() {}

    static long millis(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a span of time is a number and ms, s, m, h or d, got '" + text + "'");
        }
        long unitMillis = switch (matcher.group(2)) {
            case "ms" -> 1L;
            case "s" -> 1_000L;
            case "m" -> 60_000L;
            case "h" -> 3_600_000L;
            default -> 86_400_000L;
        };
        return Math.multiplyExact(Long.parseLong(matcher.group(1)), unitMillis);
    }
}
