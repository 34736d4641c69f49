package io.riskgate.suite.architecture.planted.enforcement.event;

/** Planted: an innocent class for the rung below to see. */
public final class Rung {}
