package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: a thread in the pure ring. */
final class StartsThread {
    Thread started() {
        return new Thread(() -> {});
    }
}
