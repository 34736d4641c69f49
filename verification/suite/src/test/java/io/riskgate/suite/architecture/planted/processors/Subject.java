package io.riskgate.suite.architecture.planted.processors;

/** Planted: an innocent class for others to see. */
public final class Subject {}
