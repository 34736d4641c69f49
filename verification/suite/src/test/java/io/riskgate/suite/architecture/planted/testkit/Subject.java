package io.riskgate.suite.architecture.planted.testkit;

/** Planted: an innocent class for others to see. */
public final class Subject {}
