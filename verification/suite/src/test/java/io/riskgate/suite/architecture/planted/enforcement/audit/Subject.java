package io.riskgate.suite.architecture.planted.enforcement.audit;

/** Planted: an innocent class for others to see. */
public final class Subject {}
