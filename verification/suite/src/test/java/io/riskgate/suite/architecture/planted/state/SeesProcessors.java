package io.riskgate.suite.architecture.planted.state;

import io.riskgate.suite.architecture.planted.processors.Subject;

/** Planted: a module that sees the one above it. */
final class SeesProcessors {
    Subject seen() {
        return new Subject();
    }
}
