package io.riskgate.enforcement.value.limit;

/**
 * How limits follow the market.
 *
 * @param enforced whether the effective gross and leverage limits of the regime stop orders; they can only be tighter
 *     than the hard limits, which hold in any case
 */
public record AdaptivePolicy(boolean enforced) {
    /** Effective limits are measured and recorded, and stop nothing. */
    public static final AdaptivePolicy ADVISORY = new AdaptivePolicy(false);
}
