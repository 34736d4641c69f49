package io.riskgate.suite.architecture.planted.enforcement.value;

import io.riskgate.suite.architecture.planted.schemas.Subject;

/** Planted: a module that sees the one above it. */
final class SeesSchemas {
    Subject seen() {
        return new Subject();
    }
}
