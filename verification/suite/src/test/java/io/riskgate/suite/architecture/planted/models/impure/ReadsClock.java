package io.riskgate.suite.architecture.planted.models.impure;

import java.time.Instant;

/** Planted: the time of day in the pure ring. */
final class ReadsClock {
    long now() {
        return Instant.now().toEpochMilli();
    }
}
