package io.riskgate.app.cluster.stack;

import java.time.Duration;
import java.util.Optional;

/**
 * One process of the stack as it is now.
 *
 * @param pid empty when it does not run
 * @param uptime zero when it does not run
 * @param port empty for a process without one
 */
public record ProcessStatus(String name, Optional<Long> pid, Duration uptime, Optional<Integer> port, Health health) {

    /** What the process answered; {@code STOPPED} means that there is no process to ask. */
    public enum Health {
        HEALTHY,
        UNHEALTHY,
        STOPPED
    }
}
