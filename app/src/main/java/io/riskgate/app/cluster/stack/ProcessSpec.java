package io.riskgate.app.cluster.stack;

import java.util.List;
import java.util.Optional;

/**
 * One process of the stack, as it should run.
 *
 * @param name unique in the stack, also the name of its files
 * @param stage processes of a lower stage are healthy before this one starts
 * @param javaArguments what follows {@code java} on the command line
 * @param listensOn empty for a process without a port
 * @param onceHealthy done whenever the process has been found healthy, before any later stage starts; may be repeated
 */
record ProcessSpec(
        String name,
        int stage,
        List<String> javaArguments,
        HealthProbe health,
        Optional<Listener> listensOn,
        Runnable onceHealthy) {

    ProcessSpec {
        javaArguments = List.copyOf(javaArguments);
    }

    /** A process after whose start nothing is left to do. */
    ProcessSpec(String name, int stage, List<String> javaArguments, HealthProbe health, Optional<Listener> listensOn) {
        this(name, stage, javaArguments, health, listensOn, () -> {});
    }

    /**
     * @param port TCP port on the loopback address
     * @param option command line option that chooses the port
     */
    record Listener(int port, String option) {}
}
