package io.riskgate.suite.architecture.planted.processors.impure;

/** Planted: the time of day in a flow. */
final class AsksTheTime {
    long now() {
        return System.currentTimeMillis();
    }
}
