package io.riskgate.suite.architecture.planted.models;

import io.riskgate.suite.architecture.planted.enforcement.audit.Subject;

/** Planted: a module that sees the one above it. */
final class SeesEnforcement {
    Subject seen() {
        return new Subject();
    }
}
