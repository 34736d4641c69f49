package io.riskgate.suite.architecture.planted.stress;

import io.riskgate.suite.architecture.planted.topology.Subject;

/** Planted: a nightly job that sees a module it must not. */
final class SeesTopology {
    Subject seen() {
        return new Subject();
    }
}
