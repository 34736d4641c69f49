package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: a logger in the pure ring. */
final class Logs {
    org.slf4j.Logger log() {
        return org.slf4j.LoggerFactory.getLogger(Logs.class);
    }
}
