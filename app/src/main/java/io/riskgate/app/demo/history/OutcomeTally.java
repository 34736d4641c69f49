package io.riskgate.app.demo.history;

/** How one strategy's orders were answered. */
public final class OutcomeTally {
    private long approvedCount;
    private long cancelCount;
    private long rejectedCount;

    void approved(boolean isCancel) {
        approvedCount += isCancel ? 0 : 1;
        cancelCount += isCancel ? 1 : 0;
    }

    void rejected() {
        rejectedCount++;
    }

    /** Orders approved, cancels not counted. */
    public long approvedCount() {
        return approvedCount;
    }

    /** Cancels granted. */
    public long cancelCount() {
        return cancelCount;
    }

    public long rejectedCount() {
        return rejectedCount;
    }

    /** Share of the orders, cancels not counted, that was approved; zero without orders. */
    public double approvedRatio() {
        long asked = approvedCount + rejectedCount;
        return asked == 0 ? 0 : (double) approvedCount / asked;
    }
}
