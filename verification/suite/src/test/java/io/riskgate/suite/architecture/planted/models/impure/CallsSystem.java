package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: the surroundings of the process in the pure ring. */
final class CallsSystem {
    String home() {
        return System.getProperty("user.home");
    }
}
