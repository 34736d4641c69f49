package io.riskgate.enforcement.value.limit;

/**
 * What a throttled portfolio may still do.
 *
 * @param rateRatio share of its order rate
 * @param sizeRatio share of the quantity that an order asks for
 */
public record ThrottlePolicy(double rateRatio, double sizeRatio) {
    /** A quarter of the rate, half of the size. */
    public static final ThrottlePolicy STANDARD = new ThrottlePolicy(0.25, 0.5);

    public ThrottlePolicy {
        AboveZero.requireShare("rateRatio", rateRatio);
        AboveZero.requireShare("sizeRatio", sizeRatio);
    }
}
