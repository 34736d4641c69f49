package io.riskgate.enforcement.sizing;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;

/**
 * A signal's size with every figure on the way.
 *
 * @param quantity whole lots; zero where less than one lot is left
 * @param steps figures in order; the last one that is not passed names what bound
 */
public record Sizing(Quantity quantity, List<CheckResult> steps) {
    public Sizing {
        steps = List.copyOf(steps);
    }
}
