package io.riskgate.suite.architecture.planted.topology;

/** Planted: an innocent class for others to see. */
public final class Subject {}
