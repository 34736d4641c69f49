package io.riskgate.suite.architecture.planted.schemas;

import io.riskgate.suite.architecture.planted.state.Subject;

/** Planted: a module that sees the one above it. */
final class SeesState {
    Subject seen() {
        return new Subject();
    }
}
