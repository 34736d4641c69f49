package io.riskgate.app.morning;

/** One thing that is not as it was at the last report. */
public record MorningChange(String what, String before, String after) {}
