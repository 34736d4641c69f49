package io.riskgate.suite.architecture.planted.enforcement.event;

import io.riskgate.suite.architecture.planted.enforcement.portfolio.Rung;

/** Planted: a rung that sees the one above it. */
final class SeesRungAbove {
    Rung seen() {
        return new Rung();
    }
}
