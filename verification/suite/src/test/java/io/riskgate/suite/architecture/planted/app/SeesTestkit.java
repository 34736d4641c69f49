package io.riskgate.suite.architecture.planted.app;

import io.riskgate.suite.architecture.planted.testkit.Subject;

/** Planted: a module that sees the one above it. */
final class SeesTestkit {
    Subject seen() {
        return new Subject();
    }
}
