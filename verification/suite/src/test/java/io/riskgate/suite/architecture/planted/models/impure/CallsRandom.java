package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: chance without an object in the pure ring. */
final class CallsRandom {
    double drawn() {
        return Math.random();
    }
}
