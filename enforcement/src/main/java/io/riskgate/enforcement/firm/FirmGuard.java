package io.riskgate.enforcement.firm;

/**
 * When a breach of the firm's limits halts: once where a limit is passed, and again for each {@value #STEP_RATIO} that
 * it gets worse, so that no wobbling figure writes a marker a tick and no resume by two people lets the firm grow on.
 *
 * @param haltAboveRatio use above which the next halt is due; 1.0 while everything is inside its limit
 */
public record FirmGuard(double haltAboveRatio) {
    static final double STEP_RATIO = 1.05;

    /** Nothing has been breached yet. */
    public static final FirmGuard ARMED = new FirmGuard(1.0);

    public boolean halts(FirmUse use) {
        return use.ratio() > haltAboveRatio;
    }

    /** The guard after it has looked at a use. */
    public FirmGuard after(FirmUse use) {
        if (use.ratio() <= 1.0) {
            return ARMED;
        }
        return halts(use) ? new FirmGuard(use.ratio() * STEP_RATIO) : this;
    }
}
