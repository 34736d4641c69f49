package io.riskgate.suite.architecture.planted.models;

/** Planted: an innocent class for others to see. */
public final class Subject {}
