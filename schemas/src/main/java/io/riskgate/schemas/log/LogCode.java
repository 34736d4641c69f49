package io.riskgate.schemas.log;

import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Every event that a process of ours logs. A code is never used for anything else again; runbooks and searches name it.
 *
 * <p>Log lines tell about the process. What was decided, and why, stands in {@code decisions} and {@code audit}; a line
 * about one of their records carries its correlation id.
 */
public enum LogCode {
    ENGINE_STATE("RG1001", Level.INFO, "the engine has changed its state"),
    ENGINE_SERVES("RG1002", Level.INFO, "the engine's process serves its page, probes and metrics"),
    ENGINE_CLOSED_LATE("RG1003", Level.WARN, "the engine did not close in time; its next start may restore"),
    LEASE_NOT_GIVEN("RG1004", Level.WARN, "no lease was given; order management systems take its absence for a halt"),
    THREAD_REPLACED("RG1101", Level.WARN, "a stream thread died and is replaced"),
    THREADS_GIVEN_UP("RG1102", Level.ERROR, "stream threads die again and again; the engine stops"),
    LAG_UNKNOWN("RG1201", Level.WARN, "lag and state could not be measured"),
    PAGE_UNFED("RG1202", Level.WARN, "the page could not be fed and tries again"),
    RECORD_NOT_SHOWN("RG1203", Level.WARN, "a record cannot be shown on the page"),
    ALERT_WRITTEN("RG1301", Level.INFO, "the watchdog has fired or closed an alert"),
    ALERT_UNREADABLE("RG1302", Level.WARN, "a record of the alerts cannot be read"),
    ALERT_UNWRITTEN("RG1303", Level.WARN, "an alert could not be written and is written again"),
    COMMAND_WRITTEN("RG1401", Level.INFO, "a person's command has gone from the page to the log"),
    OMS_UNREAD(
            "RG1501",
            Level.WARN,
            "the OMS client cannot read an answer, a lease or a halt; nothing is permitted by it"),
    OMS_CALLBACK_FAILED("RG1502", Level.ERROR, "a callback of the order management system has thrown"),
    SCHEMA_NOT_AVRO("RG2001", Level.WARN, "the registry names a schema that is not Avro"),
    SCHEMA_UNPARSABLE("RG2002", Level.WARN, "a schema of the registry cannot be parsed"),
    BROKER_START_FAILED("RG3001", Level.WARN, "a development broker did not start and is tried again"),
    HISTORY_PUBLISHED("RG3002", Level.INFO, "the development feed has published its history");

    /** Key under which a line carries its code. */
    public static final String CODE_KEY = "event.code";

    /** Key under which a line about one wish to trade, command or alert carries what ties its records together. */
    public static final String CORRELATION_KEY = "correlation.id";

    private final String code;
    private final Level level;
    private final String meaning;

    LogCode(String code, Level level, String meaning) {
        this.code = code;
        this.level = level;
        this.meaning = meaning;
    }

    /** Begins a line with this event's level and code. */
    public LoggingEventBuilder to(Logger logger) {
        return logger.atLevel(level).addKeyValue(CODE_KEY, code);
    }

    /** Begins a line about something that has a correlation id. */
    public LoggingEventBuilder to(Logger logger, String correlationId) {
        return to(logger).addKeyValue(CORRELATION_KEY, correlationId);
    }

    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    public String meaning() {
        return meaning;
    }
}
