package io.riskgate.enforcement.value;

/** What a sensor asks for, mildest first; the order is policy, because the most severe action wins. */
public enum SensorAction {
    NONE,
    WARN,
    THROTTLE,
    REDUCE_POSITION,
    HALT;

    /** The action {@code steps} grades more severe, at most {@link #HALT}; nothing stays nothing. */
    public SensorAction raisedBy(int steps) {
        return this == NONE ? NONE : values()[Math.min(ordinal() + steps, HALT.ordinal())];
    }

    /** The more severe of two. */
    public SensorAction orWorse(SensorAction other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
