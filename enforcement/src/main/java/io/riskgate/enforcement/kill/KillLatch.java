package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.value.HaltScope;

/**
 * A halt in force. Survives everything except a resume by two people.
 *
 * @param commandId the command, or the name of the rule, that set it
 * @param setBy the person, or {@code engine}
 */
public record KillLatch(HaltScope scope, Cause cause, String commandId, String setBy, String reason, long setAtMillis) {
    /** What pulled the switch. */
    public enum Cause {
        MANUAL,
        PORTFOLIO_DRAWDOWN,
        /** An input could not be folded, so that what is held is not known. */
        FOLD_FAILED
    }
}
