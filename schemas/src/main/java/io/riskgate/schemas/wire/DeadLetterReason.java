package io.riskgate.schemas.wire;

/**
 * Why an input could not be used; the closed set of codes that dead letters and rejections carry.
 *
 * <p>The names are data on disk: add, never rename.
 */
public enum DeadLetterReason {
    // Bytes.
    /** A value of zero bytes. */
    EMPTY,
    /** No value at all. */
    TOMBSTONE,
    /** A value above the size limit. */
    TOO_LARGE,
    /** Not the wire format, or not what the schema it names says. */
    DECODE,
    /** A complete record with bytes behind it. */
    TRAILING,
    /** More or larger headers than allowed. */
    HEADERS,

    // Schemas.
    /** The registry knows no Avro schema with this id. */
    SCHEMA_UNKNOWN,
    /** The schema describes another record than this topic carries. */
    SCHEMA_MISMATCH,
    /** A version of the right record that this build cannot read. */
    SCHEMA_INCOMPATIBLE,

    // Keys and names.
    KEY_MISSING,
    /** The key is not the one that the value asks for. */
    KEY_MISMATCH,
    /** The name by which the input would be answered cannot be used. */
    ID,

    // Fields.
    MISSING,
    FIELD_TOO_LONG,
    CHARSET,
    ENCODING,
    /** A symbol that this build does not know. */
    ENUM,
    TYPE,
    /** Not a finite number. */
    NUMBER,
    /** Beyond what 64 bits hold. */
    OVERFLOW,
    QTY,
    PRICE,
    /** More decimals than the type has. */
    TICK,
    /** An event time too far in the future, or before 1970. */
    CLOCK,

    // Content, judged beyond one field.
    ACCOUNT,
    SYMBOL,
    STRATEGY,
    COLLAR,
    CROSSED,
    LIMIT,
    VERSION,
    CONSISTENCY,
    DUP_CONFLICT,
    FILL_CONFLICT,
    /** A review that nobody may give, or of a breach that is not kept. */
    REVIEW_REFUSED,
    /** Something that loosens control, without the signatures that it needs. */
    SIGNATURE,
    /** It was readable, but the books could not take it, so that its scope is halted. */
    FOLD_FAILED
}
