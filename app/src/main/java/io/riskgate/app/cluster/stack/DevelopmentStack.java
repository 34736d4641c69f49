package io.riskgate.app.cluster.stack;

import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.cluster.RegistryDistribution;
import io.riskgate.app.cluster.UnfitEnvironment;
import io.riskgate.app.cluster.stack.ProcessStatus.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Brings the development stack up, as far as it is not up yet, and tells how it is.
 *
 * <p>What runs already is never restarted or stopped here, so a second {@code up} after a crash starts just what is
 * missing.
 */
public final class DevelopmentStack {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration SETTLE_TIME = Duration.ofSeconds(2);

    private final StackSettings settings;
    private final StackFiles files;
    private final List<ProcessSpec> processes;
    private final BiConsumer<List<ProcessSpec>, Consumer<String>> preparation;
    private final Consumer<String> progress;

    DevelopmentStack(
            StackSettings settings,
            List<ProcessSpec> processes,
            BiConsumer<List<ProcessSpec>, Consumer<String>> preparation,
            Consumer<String> progress) {
        this.settings = settings;
        this.files = new StackFiles(settings.directory());
        this.processes = List.copyOf(processes);
        this.preparation = preparation;
        this.progress = progress;
    }

    /** @param progress takes one line for each step */
    public static DevelopmentStack of(
            StackSettings settings, RegistryDistribution distribution, Consumer<String> progress) {
        var plan = new StackPlan(settings, distribution);
        return new DevelopmentStack(settings, plan.processes(), plan::prepare, progress);
    }

    /**
     * Starts what is missing and returns when all of it is healthy.
     *
     * @throws UnfitEnvironment before anything is started, if a port is taken or another {@code up} or {@code down} is
     *     at work
     */
    public void up() {
        try (var lock = StackLock.take(files)) {
            lock.requireHeld();
            refuseOtherPorts();
            refuseToShrink();
            var missing =
                    processes.stream().filter(spec -> handle(spec).isEmpty()).toList();
            missing.forEach(DevelopmentStack::requireFreePort);
            preparation.accept(missing, progress);
            files.save(settings);
            stages().values().forEach(this::bringUp);
        }
    }

    /** Every process of the stack, in start order. */
    public List<ProcessStatus> statuses() {
        return processes.stream().map(this::status).toList();
    }

    private void refuseOtherPorts() {
        boolean anyRuns =
                files.records().stream().anyMatch(record -> record.running().isPresent());
        var saved = files.settings();
        if (anyRuns && saved.isPresent() && !saved.get().ports().equals(settings.ports())) {
            var ports = saved.get().ports();
            throw new UnfitEnvironment("a stack is already up in " + files.directory() + " with --broker-port "
                    + ports.broker() + " --registry-port " + ports.registry() + " --http-port " + ports.http()
                    + "; run `riskgate down` before choosing other ports.");
        }
    }

    private void refuseToShrink() {
        var wanted = processes.stream().map(ProcessSpec::name).toList();
        for (var record : files.records()) {
            if (!wanted.contains(record.name()) && record.running().isPresent()) {
                throw new UnfitEnvironment(record.name() + " is running in " + files.directory()
                        + " but these options leave it out; `riskgate up` stops nothing, so"
                        + " run `riskgate down` first.");
            }
        }
    }

    private static void requireFreePort(ProcessSpec spec) {
        spec.listensOn()
                .ifPresent(listener -> LoopbackPorts.requireFree(listener.port(), spec.name(), listener.option()));
    }

    private Map<Integer, List<ProcessSpec>> stages() {
        var stages = new TreeMap<Integer, List<ProcessSpec>>();
        processes.forEach(spec ->
                stages.computeIfAbsent(spec.stage(), stage -> new ArrayList<>()).add(spec));
        return stages;
    }

    private void bringUp(List<ProcessSpec> stage) {
        var launcher = new ProcessLauncher(files);
        var started = new HashMap<String, Process>();
        for (var spec : stage) {
            var handle = handle(spec);
            if (handle.isPresent()) {
                progress.accept(
                        spec.name() + ": already running, pid " + handle.get().pid());
            } else {
                started.put(spec.name(), launcher.start(spec));
                progress.accept(spec.name() + ": starting" + on(spec));
            }
        }
        stage.forEach(spec -> awaitHealthy(spec, Optional.ofNullable(started.get(spec.name()))));
    }

    private void awaitHealthy(ProcessSpec spec, Optional<Process> started) {
        var begin = Instant.now();
        while (!spec.health().isHealthy()) {
            requireRunning(spec, started);
            if (Duration.between(begin, Instant.now()).compareTo(START_TIMEOUT) > 0) {
                throw new IllegalStateException(spec.name() + " runs but was not ready within "
                        + START_TIMEOUT.toSeconds() + " s; its log is " + files.log(spec.name()) + ".");
            }
            Pause.shortly();
        }
        // Another process may have answered in its place, and one without a port shows an early death only by itself.
        boolean silent = spec.listensOn().isEmpty() && started.isPresent();
        while (silent && uptime(spec).compareTo(SETTLE_TIME) < 0) {
            requireRunning(spec, started);
            Pause.shortly();
        }
        requireRunning(spec, started);
        spec.onceHealthy().run();
        if (started.isPresent()) {
            progress.accept(spec.name() + ": ready after " + seconds(uptime(spec)) + " s");
        }
    }

    private void requireRunning(ProcessSpec spec, Optional<Process> started) {
        if (handle(spec).isEmpty()) {
            var exitCode = started.map(
                    process -> " with exit code " + process.onExit().join().exitValue());
            throw new IllegalStateException(spec.name() + " stopped while starting" + exitCode.orElse("")
                    + "; its messages are in " + files.output(spec.name())
                    + ". What runs keeps running until `riskgate down`.");
        }
    }

    private ProcessStatus status(ProcessSpec spec) {
        var handle = handle(spec);
        var port = spec.listensOn().map(ProcessSpec.Listener::port);
        if (handle.isEmpty()) {
            return new ProcessStatus(spec.name(), Optional.empty(), Duration.ZERO, port, Health.STOPPED);
        }
        var health = spec.health().isHealthy() ? Health.HEALTHY : Health.UNHEALTHY;
        return new ProcessStatus(spec.name(), handle.map(ProcessHandle::pid), uptime(spec), port, health);
    }

    private Optional<ProcessHandle> handle(ProcessSpec spec) {
        return files.record(spec.name()).flatMap(ProcessRecord::running);
    }

    private Duration uptime(ProcessSpec spec) {
        return files.record(spec.name())
                .map(record -> Duration.between(record.startedAt(), Instant.now()))
                .orElse(Duration.ZERO);
    }

    private static String on(ProcessSpec spec) {
        return spec.listensOn()
                .map(listener -> " on " + LoopbackPorts.HOST + ":" + listener.port())
                .orElse("");
    }

    private static String seconds(Duration duration) {
        return String.format("%.1f", duration.toMillis() / 1000.0);
    }
}
