package io.riskgate.suite.architecture.planted.enforcement;

/** Planted: stands where the ordered list of checks stands. */
public final class CoreRoot {}
