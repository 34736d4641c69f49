package io.riskgate.suite.architecture.planted.enforcement.decision;

import io.riskgate.suite.architecture.planted.enforcement.check.Rung;

/** Planted: a rung that sees the one above it. */
final class SeesRungAbove {
    Rung seen() {
        return new Rung();
    }
}
