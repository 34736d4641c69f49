package io.riskgate.suite.architecture.planted.models.impure;

import java.util.List;

/** Planted: a sum in whatever order threads finish. */
final class SumsInParallel {
    double sum(List<Double> terms) {
        return terms.parallelStream().mapToDouble(t -> t).sum();
    }
}
