package io.riskgate.suite.architecture.planted.topology;

import io.riskgate.suite.architecture.planted.app.Subject;

/** Planted: a module that sees the one above it. */
final class SeesApp {
    Subject seen() {
        return new Subject();
    }
}
