package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.Money;

/** What every limit must be: more than nothing, and a number. */
final class AboveZero {
    private AboveZero() {}

    static void require(String what, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(what + " must be above zero, got " + amount);
        }
    }

    static void require(String what, double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(what + " must be above zero and finite, got " + number);
        }
    }

    /** A share of a whole, above nothing and at most all of it. */
    static void requireShare(String what, double ratio) {
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException(what + " must lie above 0 and at most at 1, got " + ratio);
        }
    }
}
