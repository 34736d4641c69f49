package io.riskgate.suite.architecture.planted.models.impure;

import java.util.UUID;

/** Planted: chance in the pure ring. */
final class DrawsId {
    String id() {
        return UUID.randomUUID().toString();
    }
}
