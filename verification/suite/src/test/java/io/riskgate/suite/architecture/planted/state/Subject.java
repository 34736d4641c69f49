package io.riskgate.suite.architecture.planted.state;

/** Planted: an innocent class for others to see. */
public final class Subject {}
