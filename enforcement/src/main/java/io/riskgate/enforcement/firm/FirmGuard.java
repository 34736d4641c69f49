package io.riskgate.enforcement.firm;

/**
 * When a breach of the firm's limits halts: once where a limit is passed, and again for each {@value #STEP_RATIO} that
 * it gets worse, so that no wobbling figure writes a marker a tick and no resume by two people lets the firm grow on.
 *
 * @param haltAboveRatio use above which the next halt is due; 1.0 while everything is inside its limit, infinite after
 *     a halt for a use that could not be computed
 */
public record FirmGuard(double haltAboveRatio) {
    static final double STEP_RATIO = 1.05;

    /** Nothing has been breached yet. */
    public static final FirmGuard ARMED = new FirmGuard(1.0);

    /** Whether a use halts; the first that can be computed again is looked at as if nothing had been breached yet. */
    public boolean halts(FirmUse use) {
        boolean knownAgain = Double.isInfinite(haltAboveRatio) && Double.isFinite(use.ratio());
        return use.ratio() > (knownAgain ? ARMED.haltAboveRatio : haltAboveRatio);
    }

    /** The guard after it has looked at a use. */
    public FirmGuard after(FirmUse use) {
        if (use.ratio() <= 1.0) {
            return ARMED;
        }
        return halts(use) ? new FirmGuard(use.ratio() * STEP_RATIO) : this;
    }
}
