package io.riskgate.enforcement.value;

/** Where in the hierarchy a limit stands, widest first; a narrower limit never allows what a wider one forbids. */
public enum LimitLevel {
    FIRM,
    PORTFOLIO,
    STRATEGY,
    INSTRUMENT
}
