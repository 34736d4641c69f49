package io.riskgate.suite.architecture.planted.processors;

import io.riskgate.suite.architecture.planted.topology.Subject;

/** Planted: a module that sees the one above it. */
final class SeesTopology {
    Subject seen() {
        return new Subject();
    }
}
