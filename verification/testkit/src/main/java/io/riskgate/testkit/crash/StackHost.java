package io.riskgate.testkit.crash;

import io.riskgate.app.cluster.LoopbackPorts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole stack as people run it: {@code ./riskgate up} starts a broker, Apicurio Registry and an engine, and starts
 * the engine again after each kill. Without the market data feed, because the test is the market.
 */
public final class StackHost implements EngineHost {
    private static final int PARTITIONS = 6;
    private static final long DEATH_SECONDS = 10;
    private static final long COMMAND_SECONDS = Duration.ofMinutes(10).toSeconds();

    private final Path launcher;
    private final Path directory;
    private final List<Integer> ports;
    private final Admin admin;

    /**
     * Brings the stack up on free ports.
     *
     * @param launcher the checkout's {@code riskgate} script
     * @param directory of the stack's files
     */
    public StackHost(Path launcher, Path directory) {
        this.launcher = launcher.toAbsolutePath().normalize();
        this.directory = directory;
        this.ports = LoopbackPorts.free(3);
        up();
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public String bootstrapServers() {
        return LoopbackPorts.HOST + ":" + ports.get(0);
    }

    @Override
    public Admin admin() {
        return admin;
    }

    @Override
    public String registryUrl() {
        return "http://" + LoopbackPorts.HOST + ":" + ports.get(1) + "/apis/ccompat/v7";
    }

    @Override
    public String applicationId() {
        return "riskgate";
    }

    @Override
    public int partitionCount() {
        return PARTITIONS;
    }

    @Override
    public KillableEngine startEngine() {
        up();
        return new Engine(enginePid());
    }

    private void up() {
        riskgate(
                "up",
                "--no-feed",
                "--broker-port",
                ports.get(0).toString(),
                "--registry-port",
                ports.get(1).toString(),
                "--http-port",
                ports.get(2).toString());
    }

    private void riskgate(String command, String... options) {
        List<String> line = new ArrayList<>(List.of(launcher.toString(), command, "--data", directory.toString()));
        line.addAll(List.of(options));
        File output = directory.resolveSibling("riskgate-" + command + ".log").toFile();
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output))
                    .start();
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(line + " failed: " + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + line, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProcessHandle enginePid() {
        Properties saved = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("run").resolve("engine-1.pid"))) {
            saved.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("up has left no process id", e);
        }
        return ProcessHandle.of(Long.parseLong(saved.getProperty("pid")))
                .orElseThrow(() -> new IllegalStateException("the engine that up started is not there"));
    }

    @Override
    public void close() {
        admin.close();
        riskgate("down");
    }

    /** The engine that {@code up} started. */
    private final class Engine implements KillableEngine {
        private final ProcessHandle handle;

        Engine(ProcessHandle handle) {
            this.handle = handle;
        }

        @Override
        public boolean isAlive() {
            return handle.isAlive();
        }

        @Override
        public void kill() {
            handle.destroyForcibly();
            try {
                handle.onExit().get(DEATH_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("process " + handle.pid() + " outlived its kill", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public String said() {
            try {
                return Files.readString(directory.resolve("logs").resolve("engine-1.log"));
            } catch (IOException e) {
                return "nothing: " + e;
            }
        }
    }
}
