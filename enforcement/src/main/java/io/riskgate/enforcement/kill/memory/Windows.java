package io.riskgate.enforcement.kill.memory;

/** Numbers of spans of event time: time over the span's length. */
final class Windows {
    private Windows() {}

    /**
     * The latest number that an event can have left behind; a later one was counted in shorter spans.
     *
     * @param now number of the span that the present event lies in
     * @param spanMillis length of a span
     * @param aheadMillis how much later than the present event the one before may have been
     */
    static long latest(long now, long spanMillis, long aheadMillis) {
        long ahead = aheadMillis / spanMillis + (spanMillis > 1 ? 1 : 0);
        return now > Long.MAX_VALUE - ahead ? Long.MAX_VALUE : now + ahead;
    }
}
