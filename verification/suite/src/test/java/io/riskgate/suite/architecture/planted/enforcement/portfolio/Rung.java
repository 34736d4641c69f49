package io.riskgate.suite.architecture.planted.enforcement.portfolio;

/** Planted: an innocent class for the rung below to see. */
public final class Rung {}
