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
        return start(new Installation(bootstrapServers, registry, applicationId, 0), "engine-1", directory, number);
    }

    /**
     * What all engines of one installation share.
     *
     * @param standbyCount warm copies of each task on other engines
     */
    public record Installation(String bootstrapServers, String registry, String applicationId, int standbyCount) {}

    /** Starts one of several, each with a name and a directory of its own. */
    public static EngineProcess start(Installation installation, String instanceId, Path directory, int number) {
        return start(RiskgateService.class, installation, instanceId, directory, number);
    }

    /** Starts one whose program is another, as after an upgrade; it must take the same options. */
    public static EngineProcess start(
            Class<?> program, Installation installation, String instanceId, Path directory, int number) {
        Path output = directory.resolve(instanceId + "-start-" + number + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:MetaspaceSize=128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "--bootstrap=" + installation.bootstrapServers(),
                "--registry=" + installation.registry(),
                "--state-dir=" + directory.resolve("state-" + instanceId),
                "--application-id=" + installation.applicationId(),
                "--instance-id=" + instanceId,
                "--standbys=" + installation.standbyCount(),
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

    /** Asks it to end in good order, as an upgrade does, and waits until it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(END_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " did not end when asked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
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
