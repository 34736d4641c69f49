package io.riskgate.enforcement.decision;

/** Name of a check as it stands in decisions, metrics and reports; data on disk, so never renamed or reused. */
public enum CheckCode {
    KILL_SWITCH(MeasureUnit.NONE),
    LIMITS_KNOWN(MeasureUnit.NONE),
    INSTRUMENT_KNOWN(MeasureUnit.NONE),
    DUPLICATE_CONFLICT(MeasureUnit.NONE),
    MALFORMED(MeasureUnit.NONE),
    CLOCK(MeasureUnit.MILLIS),
    STALE_PRICE(MeasureUnit.MILLIS),
    FX_KNOWN(MeasureUnit.NONE),
    LOT_SIZE(MeasureUnit.UNITS),
    QUANTITY(MeasureUnit.UNITS),
    NOTIONAL(MeasureUnit.BASE_CURRENCY),
    PRICE_COLLAR(MeasureUnit.RATIO),
    GROSS_EXPOSURE(MeasureUnit.BASE_CURRENCY),
    NET_EXPOSURE(MeasureUnit.BASE_CURRENCY),
    LEVERAGE(MeasureUnit.RATIO),
    VAR_95(MeasureUnit.BASE_CURRENCY),
    VAR_99(MeasureUnit.BASE_CURRENCY),
    VAR_999(MeasureUnit.BASE_CURRENCY),
    EXPECTED_SHORTFALL_99(MeasureUnit.BASE_CURRENCY),
    STRATEGY_HEALTH(MeasureUnit.NONE),
    CAPITAL_ROLLOUT(MeasureUnit.RATIO),
    SIZE_RISK_BUDGET(MeasureUnit.BASE_CURRENCY),
    SIZE_BY_STOP(MeasureUnit.UNITS),
    SIZE_BY_VOLATILITY(MeasureUnit.UNITS),
    SIZE_KELLY(MeasureUnit.UNITS),
    SIZE_TARGET_VOLATILITY(MeasureUnit.RATIO),
    SIZE_PASSING(MeasureUnit.UNITS),
    SIZE_LOT(MeasureUnit.UNITS),
    STRESS_LOSS(MeasureUnit.BASE_CURRENCY),
    REDUCE_ONLY(MeasureUnit.NONE),
    THROTTLE(MeasureUnit.RATIO);

    private final MeasureUnit unit;

    CheckCode(MeasureUnit unit) {
        this.unit = unit;
    }

    /**
     * Whether a veto is about what the portfolio wants, and not about a halt, old or missing data, a repetition or an
     * unreadable order. Only these count against whoever keeps asking: a halt must not keep itself alive.
     */
    public boolean isBusiness() {
        return switch (this) {
            case KILL_SWITCH,
                    STRATEGY_HEALTH,
                    REDUCE_ONLY,
                    THROTTLE,
                    LIMITS_KNOWN,
                    INSTRUMENT_KNOWN,
                    DUPLICATE_CONFLICT,
                    MALFORMED,
                    CLOCK,
                    STALE_PRICE,
                    FX_KNOWN,
                    LOT_SIZE -> false;
            default -> true;
        };
    }

    /** Unit of the observed value and of the limit. */
    public MeasureUnit unit() {
        return unit;
    }
}
