package io.riskgate.models.returns;

/**
 * The gate at every entrance of this module: NaN and infinity are refused by name, because comparisons let them
 * through.
 */
public final class FiniteNumbers {
    private FiniteNumbers() {}

    /**
     * Refuses a number that is not finite.
     *
     * @param what the word for it in the message
     * @return the same number
     */
    public static double require(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be finite, got " + value);
        }
        return value;
    }

    /**
     * Refuses an array with an entry that is not finite.
     *
     * @param what the word for an entry in the message
     * @return the same array
     */
    public static double[] require(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(what + " " + i + " must be finite, got " + values[i]);
            }
        }
        return values;
    }

    /**
     * Refuses an array of another length, or with an entry that is not finite.
     *
     * @param what the word for an entry in the message
     * @return the same array
     */
    public static double[] require(String what, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(what + ": expected " + length + " values, got " + values.length);
        }
        return require(what, values);
    }
}
