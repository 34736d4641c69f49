package io.riskgate.suite.architecture.planted.enforcement.value;

import io.riskgate.suite.architecture.planted.enforcement.event.Rung;

/** Planted: a rung that sees the one above it. */
final class SeesRungAbove {
    Rung seen() {
        return new Rung();
    }
}
