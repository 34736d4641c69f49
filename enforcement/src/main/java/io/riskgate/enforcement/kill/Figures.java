package io.riskgate.enforcement.kill;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they stand in the reason of a latch: few digits, never an exponent. */
final class Figures {
    private Figures() {}

    /** 0.15 = "15 %". */
    static String percent(double ratio) {
        if (!Double.isFinite(ratio)) {
            return "beyond measure";
        }
        return rounded(BigDecimal.valueOf(ratio).movePointRight(2), 2) + " %";
    }

    static String plain(double number) {
        return Double.isFinite(number) ? rounded(BigDecimal.valueOf(number), 4) : "no value";
    }

    private static String rounded(BigDecimal number, int scale) {
        return number.setScale(scale, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
