package io.riskgate.app.replay.counterfactual;

/** A portfolio's equity over time, as far as profit and loss and the worst fall from a peak need it. Mutable. */
final class EquityCurve {
    private double first = Double.NaN;
    private double last;
    private double peak = Double.NEGATIVE_INFINITY;
    private double worstDrawdown;

    /** The next point; base currency. */
    void add(double equity) {
        if (Double.isNaN(first)) {
            first = equity;
        }
        last = equity;
        peak = Math.max(peak, equity);
        if (peak > 0) {
            worstDrawdown = Math.max(worstDrawdown, (peak - equity) / peak);
        }
    }

    /** Last point less the first; base currency, positive = profit. */
    double profit() {
        return Double.isNaN(first) ? 0 : last - first;
    }

    /** Largest fall from a peak; ratio of the peak. */
    double worstDrawdown() {
        return worstDrawdown;
    }
}
