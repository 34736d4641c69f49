package io.riskgate.suite.architecture.planted.enforcement.decision;

/** Planted: an innocent class for the rung below to see. */
public final class Rung {}
