package io.riskgate.suite.architecture.planted.models.impure;

/** Planted: a static final whose content can change. */
final class KeepsStaticArray {
    static final double[] WEIGHTS = {0.94, 0.06};

    static double first() {
        return WEIGHTS[0];
    }
}
