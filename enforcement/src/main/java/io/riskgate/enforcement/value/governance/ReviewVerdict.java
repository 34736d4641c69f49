package io.riskgate.enforcement.value.governance;

/** What a reviewer says of a breach; data on disk, so never renamed or reused. */
public enum ReviewVerdict {
    TRUE_POSITIVE,
    FALSE_POSITIVE
}
