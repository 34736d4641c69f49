package io.riskgate.stress.drill;

import java.util.List;

/**
 * How the engine came through one scenario.
 *
 * @param lossShare largest fall of equity below capital, as a share of it
 * @param valueAtRiskRatio largest value at risk at 99 % over its limit at the end of a day
 * @param drawdownShare largest fall from the peak
 * @param isHalted whether the drawdown switch has fired
 * @param approvalsAfterHalt orders approved while the portfolio was halted; cancels aside it must be none
 * @param decisionMillisMax longest decision, measured on the core
 * @param failures the rules that do not hold; empty = passed
 */
public record DrillOutcome(
        String scenarioId,
        double lossShare,
        double valueAtRiskRatio,
        double drawdownShare,
        boolean isHalted,
        long orders,
        long approvals,
        long approvalsAfterHalt,
        double decisionMillisMax,
        List<String> failures) {
    public DrillOutcome {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
