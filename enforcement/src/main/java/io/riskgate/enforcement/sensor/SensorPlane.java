package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Sensor;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.governance.SensorModes;
import io.riskgate.enforcement.governance.SensorStanding;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.ArrayList;
import java.util.List;

/** Runs the ten sensors in the order of every table, and notes beside each finding how far it may reach. */
public final class SensorPlane {
    private static final List<Sensor> SENSORS = List.of(
            new ValueAtRiskSensor(),
            new StressFailureSensor(),
            new TailRiskSensor(),
            new ConcentrationSensor(),
            new LeverageSensor(),
            new LiquiditySensor(),
            new CorrelationSensor(),
            new VolatilitySensor(),
            new DrawdownSensor(),
            new TurnoverSensor());

    private SensorPlane() {}

    /** Every sensor's result; none where the portfolio has no limits to compare with. */
    public static List<SensorResult> evaluate(OrderQuestion question, SensorModes modes) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return List.of();
        }
        List<SensorResult> results = new ArrayList<>(SENSORS.size());
        for (Sensor sensor : SENSORS) {
            SensorStanding standing = modes.standing(limits.portfolioId(), sensor.id());
            results.add(new SensorResult(run(sensor, question, limits), standing.mode(), standing.enforces()));
        }
        return results;
    }

    /** Whether no sensor that enforces finds a breach or fails to find out. */
    public static boolean passes(OrderQuestion question, SensorModes modes) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return false;
        }
        for (Sensor sensor : SENSORS) {
            if (modes.standing(limits.portfolioId(), sensor.id()).enforces()) {
                SensorFinding.Status status = run(sensor, question, limits).status();
                if (status == SensorFinding.Status.BREACHED || status == SensorFinding.Status.UNEVALUABLE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A bug inside a sensor becomes a finding that says so; the only such catch around sensors. */
    static SensorFinding run(Sensor sensor, OrderQuestion question, LimitSet limits) {
        try {
            return sensor.evaluate(question, limits);
        } catch (RuntimeException bug) {
            return SensorFinding.unevaluable(sensor.id(), "failed: " + bug);
        }
    }
}
