package io.riskgate.suite.architecture.planted.schemas;

/** Planted: an innocent class for others to see. */
public final class Subject {}
