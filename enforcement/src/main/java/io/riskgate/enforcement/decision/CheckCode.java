package io.riskgate.enforcement.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    THROTTLE(MeasureUnit.RATIO),
    STRATEGY_ENABLED(MeasureUnit.NONE),
    RESTRICTED(MeasureUnit.NONE),
    SIDE_PERMITTED(MeasureUnit.NONE),
    TICK_SIZE(MeasureUnit.NONE),
    ORDER_RATE(MeasureUnit.COUNT),
    STRATEGY_LIMIT(MeasureUnit.NONE),
    INSTRUMENT_LIMIT(MeasureUnit.NONE),
    INSTRUMENT_EXPOSURE(MeasureUnit.BASE_CURRENCY),
    CONCENTRATION(MeasureUnit.RATIO),
    SECTOR(MeasureUnit.RATIO),
    BETA(MeasureUnit.RATIO),
    FACTOR(MeasureUnit.RATIO),
    CURRENCY(MeasureUnit.RATIO),
    ADAPTIVE_EXPOSURE(MeasureUnit.RATIO),
    /** What the sensors that enforce make of an order that no check has vetoed. */
    SENSORS(MeasureUnit.RATIO);

    /** The checks whose answer another quantity of the same order may change. */
    private static final Set<CheckCode> BY_QUANTITY = Collections.unmodifiableSet(EnumSet.of(
            LOT_SIZE,
            QUANTITY,
            NOTIONAL,
            GROSS_EXPOSURE,
            NET_EXPOSURE,
            LEVERAGE,
            VAR_95,
            VAR_99,
            VAR_999,
            EXPECTED_SHORTFALL_99,
            STRATEGY_LIMIT,
            INSTRUMENT_LIMIT,
            INSTRUMENT_EXPOSURE,
            CONCENTRATION,
            SECTOR,
            BETA,
            FACTOR,
            CURRENCY,
            ADAPTIVE_EXPOSURE,
            CAPITAL_ROLLOUT,
            STRESS_LOSS,
            THROTTLE,
            SENSORS));

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
                    LOT_SIZE,
                    TICK_SIZE -> false;
            default -> true;
        };
    }

    /** Whether a smaller quantity of the same order might get another answer. */
    public boolean dependsOnQuantity() {
        return BY_QUANTITY.contains(this);
    }

    /** Unit of the observed value and of the limit. */
    public MeasureUnit unit() {
        return unit;
    }
}
