package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The mode of each sensor in one portfolio, as two people agreed it; complete and in the order of the sensors. */
public record SensorModes(Map<SensorId, EnforcementMode> bySensor) {
    /** Every sensor monitors. */
    public static final SensorModes MONITORING = all(EnforcementMode.MONITORING);

    public SensorModes {
        var copy = new EnumMap<SensorId, EnforcementMode>(SensorId.class);
        for (SensorId sensor : SensorId.values()) {
            EnforcementMode mode = bySensor.get(sensor);
            copy.put(sensor, mode == null ? EnforcementMode.MONITORING : mode);
        }
        bySensor = Collections.unmodifiableMap(copy);
    }

    /** Every sensor in the same mode. */
    public static SensorModes all(EnforcementMode mode) {
        var modes = new EnumMap<SensorId, EnforcementMode>(SensorId.class);
        for (SensorId sensor : SensorId.values()) {
            modes.put(sensor, mode);
        }
        return new SensorModes(modes);
    }

    public EnforcementMode of(SensorId sensor) {
        return bySensor.getOrDefault(sensor, EnforcementMode.MONITORING);
    }

    /** The same with one sensor in another mode. */
    public SensorModes with(SensorId sensor, EnforcementMode mode) {
        var modes = new EnumMap<>(bySensor);
        modes.put(sensor, mode);
        return new SensorModes(modes);
    }
}
