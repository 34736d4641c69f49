package io.riskgate.suite.architecture.planted.stress;

import io.riskgate.suite.architecture.planted.app.Subject;

/** Planted: a nightly job that sees a module it must not. */
final class SeesApp {
    Subject seen() {
        return new Subject();
    }
}
