package io.riskgate.suite.architecture.planted.enforcement.portfolio;

import io.riskgate.suite.architecture.planted.enforcement.decision.Rung;

/** Planted: a rung that sees the one above it. */
final class SeesRungAbove {
    Rung seen() {
        return new Rung();
    }
}
