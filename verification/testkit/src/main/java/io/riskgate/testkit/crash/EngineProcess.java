package io.riskgate.testkit.crash;

import io.riskgate.app.service.RiskgateService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An engine in a process of its own, on the class path of this one. */
public final class EngineProcess implements KillableEngine, AutoCloseable {
    private static final int SIGKILL_EXIT_CODE = 128 + 9;
    private static final Duration END_WAIT = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;

    private EngineProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts one; returns at once.
     *
     * @param directory holds the state, the same for every start of an engine, and the outputs of all starts
     * @param number of this start, for the name of its output
     */
    public static EngineProcess start(
            String bootstrapServers, String registry, String applicationId, Path directory, int number) {
        return start(bootstrapServers, registry, applicationId, new Place(directory, "engine-1", number));
    }

    /**
     * Where an engine keeps its state and what it is called.
     *
     * @param directory holds the state, the same for every start of an engine, and the outputs of all starts
     * @param number of this start, for the name of its output
     */
    public record Place(Path directory, String instanceId, int number) {}

    /** Starts one of several engines; returns at once. */
    public static EngineProcess start(String bootstrapServers, String registry, String applicationId, Place place) {
        Path directory = place.directory();
        Path output = directory.resolve("engine-start-" + place.number() + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RiskgateService.class.getName(),
                "--bootstrap=" + bootstrapServers,
                "--registry=" + registry,
                "--state-dir=" + directory.resolve("state"),
                "--application-id=" + applicationId,
                "--instance-id=" + place.instanceId(),
                "--http-port=0");
        try {
            Files.createDirectories(directory);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new EngineProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start an engine", e);
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " outlived its kill");
            }
            if (process.exitValue() != SIGKILL_EXIT_CODE) {
                throw new IllegalStateException("the engine ended by itself with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "nothing: " + e;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
