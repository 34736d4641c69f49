package io.riskgate.app.demo.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One halt of a portfolio.
 *
 * @param reason why, in the engine's words
 * @param resumedOn when two people released it; null if they did not
 * @param resumedBy both of them; empty if nobody did
 */
public record Halt(
        String scope,
        LocalDate haltedOn,
        String cause,
        String reason,
        @Nullable LocalDate resumedOn,
        List<String> resumedBy) {
    public Halt {
        resumedBy = List.copyOf(resumedBy);
    }
}
