package io.riskgate.models.tailrisk;

import java.math.BigDecimal;

/**
 * A probability that a loss stays at or below a measure, exact to one ten-thousandth.
 *
 * <p>Held as an integer because ranks are taken from it: {@code 1000 * (1 - 0.999)} is slightly above 1 in binary
 * arithmetic and would select the next scenario.
 *
 * @param tenThousandths the probability times 10,000; from 5,000 (the median) to 9,999
 */
public record Confidence(int tenThousandths) {
    /** 95 %. */
    public static final Confidence P95 = new Confidence(9500);

    /** 97.5 %, the level of expected shortfall in the Basel market risk standard. */
    public static final Confidence P97_5 = new Confidence(9750);

    /** 99 %. */
    public static final Confidence P99 = new Confidence(9900);

    /** 99.9 %. */
    public static final Confidence P99_9 = new Confidence(9990);

    private static final int WHOLE = 10_000;

    /** Refuses what cannot be the confidence of a loss measure. */
    public Confidence {
        if (tenThousandths < WHOLE / 2 || tenThousandths >= WHOLE) {
            throw new IllegalArgumentException(
                    "confidence must lie in 5000..9999 ten-thousandths, got " + tenThousandths);
        }
    }

    /**
     * Reads a percentage such as {@code "97.5"}.
     *
     * @throws IllegalArgumentException if it is no number, finer than 0.01 or outside 50..99.99
     */
    public static Confidence ofPercent(String percent) {
        try {
            return new Confidence(
                    new BigDecimal(percent.strip()).movePointRight(2).intValueExact());
        } catch (IllegalArgumentException | ArithmeticException cause) {
            throw new IllegalArgumentException(
                    "confidence must be a percentage from 50 to 99.99 such as 99 or 97.5, got \"" + percent + "\"",
                    cause);
        }
    }

    /** The probability, such as 0.99. */
    public double probability() {
        return tenThousandths / (double) WHOLE;
    }

    /** One minus the probability, rounded once: 0.01 for 99 %. */
    public double tailProbability() {
        return (WHOLE - tenThousandths) / (double) WHOLE;
    }

    /** The percentage as people write it: "95", "97.5", "99", "99.9". */
    public String label() {
        return BigDecimal.valueOf(tenThousandths, 2).stripTrailingZeros().toPlainString();
    }
}
