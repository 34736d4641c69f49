package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: a function whose last bit may differ between machines. */
final class CallsExp {
    double grown(double rate) {
        return Math.exp(rate);
    }
}
