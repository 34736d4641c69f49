package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: a static that changes. */
final class CountsCalls {
    static int calls;

    static int next() {
        return ++calls;
    }
}
