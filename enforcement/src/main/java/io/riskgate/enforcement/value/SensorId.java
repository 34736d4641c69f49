package io.riskgate.enforcement.value;

/** Name of one of the ten sensors, in the order of every table; data on disk, so never renamed or reused. */
public enum SensorId {
    VAR_BREACH,
    STRESS_FAILURE,
    TAIL_RISK,
    CONCENTRATION,
    LEVERAGE,
    LIQUIDITY,
    CORRELATION,
    VOLATILITY,
    DRAWDOWN,
    TURNOVER
}
