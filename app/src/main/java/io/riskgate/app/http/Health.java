package io.riskgate.app.http;

import java.util.Map;

/** What the probes ask; safe for use by several threads. */
public interface Health {
    /** False only when a restart would help. */
    boolean isAlive();

    /** True while orders are answered. */
    boolean isReady();

    /** True from the first time that orders are answered. */
    boolean hasStarted();

    /** The reasons, for people. */
    Map<String, Object> describe();
}
