package io.riskgate.enforcement.audit;

/** A run of consecutive inputs that a partition took from one topic. */
public record InputRun(String topic, long count) {}
