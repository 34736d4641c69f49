package io.riskgate.enforcement.market;

/**
 * Where a universe stands.
 *
 * @param version of the newest market state published
 * @param barSequence of the newest bar of returns published
 * @param openBarIndex the bar that prices are being gathered for; -1 while none is open
 * @param clockMillis newest event time accepted
 * @param publishedAtMillis event time of the newest market state
 * @param gapCount bars that closed without a row of returns, because an instrument had no price in them
 */
public record UniverseHead(
        long version, long barSequence, long openBarIndex, long clockMillis, long publishedAtMillis, long gapCount) {
    public static final UniverseHead EMPTY = new UniverseHead(0, 0, -1, Long.MIN_VALUE, Long.MIN_VALUE, 0);
}
