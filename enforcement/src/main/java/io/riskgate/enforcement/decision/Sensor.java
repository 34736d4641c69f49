package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;

/** One measure of the sensor plane, taken of the portfolio with the order in it; its mode says how far it reaches. */
public interface Sensor {
    SensorId id();

    /** What it finds. Reads the question only; changes nothing. */
    SensorFinding evaluate(OrderQuestion question, LimitSet limits);
}
