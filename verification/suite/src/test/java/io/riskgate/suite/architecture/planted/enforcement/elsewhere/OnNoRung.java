package io.riskgate.suite.architecture.planted.enforcement.elsewhere;

/** Planted: a package that nobody has put on the ladder. */
final class OnNoRung {}
