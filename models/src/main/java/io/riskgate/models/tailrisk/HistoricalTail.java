package io.riskgate.models.tailrisk;

/** Ranks of the empirical loss distribution. */
public final class HistoricalTail {
    private HistoricalTail() {}

    public static int worstCount(int scenarios, Confidence confidence) {
        return Math.toIntExact((long) scenarios * (10_000 - confidence.tenThousandths()) / 10_000);
    }

    public static boolean resolvable(int scenarios, Confidence confidence) {
        return (long) scenarios * (10_000 - confidence.tenThousandths()) >= 10_000;
    }
}
