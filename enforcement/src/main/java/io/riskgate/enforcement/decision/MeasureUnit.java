package io.riskgate.enforcement.decision;

/** Unit in which a check observes and limits. */
public enum MeasureUnit {
    NONE,
    BASE_CURRENCY,
    RATIO,
    MILLIS,
    UNITS,
    COUNT,
    DAYS
}
