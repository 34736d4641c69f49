package io.riskgate.schemas.catalogue;

/**
 * Names of record headers; the only place where they are spelled.
 *
 * <p>Headers help people and tools to find a record. Nothing that decides reads one: whatever a decision needs is in
 * the value.
 */
public final class Headers {

    /** Reason code of a dead letter, so that tools can sort without decoding; UTF-8 text. */
    public static final String DEAD_LETTER_REASON = "riskgate-dead-letter-reason";

    /** W3C trace context of what the record belongs to, {@code 00-trace-span-flags}; UTF-8 text. */
    public static final String TRACEPARENT = "traceparent";

    // CloudEvents 1.0, Kafka protocol binding, binary mode; all UTF-8 text.
    public static final String CONTENT_TYPE = "content-type";
    public static final String CLOUD_EVENTS_VERSION = "ce_specversion";
    public static final String CLOUD_EVENTS_ID = "ce_id";
    public static final String CLOUD_EVENTS_SOURCE = "ce_source";
    public static final String CLOUD_EVENTS_TYPE = "ce_type";
    public static final String CLOUD_EVENTS_TIME = "ce_time";
    public static final String CLOUD_EVENTS_SUBJECT = "ce_subject";
    /** Epoch of the engine that wrote a decision, as in its lease; an OMS refuses approvals of an unknown one. */
    public static final String EPOCH = "riskgate-epoch";

    private Headers() {}
}
