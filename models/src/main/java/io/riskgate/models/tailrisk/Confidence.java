package io.riskgate.models.tailrisk;

/** A probability that a loss stays below a measure, exact to one ten-thousandth. */
public record Confidence(int tenThousandths) {
    public static final Confidence P95 = new Confidence(9500);
    public static final Confidence P97_5 = new Confidence(9750);
    public static final Confidence P99 = new Confidence(9900);
    public static final Confidence P99_9 = new Confidence(9990);

    public double probability() {
        return tenThousandths / 10_000.0;
    }
}
