package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.SensorId;

/** Read-only view of who may act: what whoever turns a finding into an action has to ask first. */
public interface SensorModes {
    /** Everything monitors; for a partition without governance. */
    SensorModes MONITORING = (portfolioId, sensor) -> SensorStanding.UNKNOWN;

    /** The standing in force now; {@link SensorStanding#UNKNOWN} where nothing is known of the portfolio. */
    SensorStanding standing(String portfolioId, SensorId sensor);
}
