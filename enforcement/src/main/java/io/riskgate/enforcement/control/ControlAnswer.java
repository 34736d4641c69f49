package io.riskgate.enforcement.control;

import io.riskgate.enforcement.event.RiskEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the control flow makes of one input.
 *
 * @param marker the change to write into every partition; null when there is none
 */
public record ControlAnswer(
        Result result,
        String commandId,
        String detail,
        @Nullable RiskEvent marker) {
    /** How an input was answered. */
    public enum Result {
        ACCEPTED,
        /** A resume that still needs its second person. */
        AWAITING_SECOND_PERSON,
        REFUSED
    }
}
