package io.riskgate.suite.architecture.planted.app;

/** Planted: an innocent class for others to see. */
public final class Subject {}
