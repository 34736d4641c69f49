package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import java.util.Objects;

/** Asks one sensor about one order. */
final class Measured {
    private Measured() {}

    static SensorFinding by(Sensor sensor, GivenPortfolio given, String instrument, String units) {
        var question = given.question(GivenPortfolio.order(instrument, units));
        return sensor.evaluate(question, Objects.requireNonNull(question.limits()));
    }
}
