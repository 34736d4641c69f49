package io.riskgate.suite.stress;

import io.riskgate.app.cli.RiskgateCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the stress job as people do, each in a process of its own. */
final class JobProcesses {
    static final int SIGKILL_EXIT_CODE = 128 + 9;

    private static final long END_SECONDS = 120;

    private final String bootstrapServers;
    private final String registry;
    private final Path directory;
    private int started;

    JobProcesses(String bootstrapServers, String registry, Path directory) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.directory = directory;
    }

    Job start(String runId, int simulations) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RiskgateCommand.class.getName(),
                "stress",
                "run",
                "--bootstrap=" + bootstrapServers,
                "--registry=" + registry,
                "--run-id=" + runId,
                "--simulations=" + simulations,
                "--window-days=250",
                "--threads=1");
        Path said = directory.resolve("job-" + ++started + ".log");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        return new Job(process, said);
    }

    /** One of them. */
    record Job(Process process, Path output) {
        /** Returns when it has shown some text on standard error. */
        void awaitOutput(String text) throws IOException {
            var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            var seen = new StringBuilder();
            int next = errors.read();
            while (next >= 0 && seen.indexOf(text) < 0) {
                seen.append((char) next);
                next = errors.read();
            }
            if (seen.indexOf(text) < 0) {
                throw new IllegalStateException("the job ended early: " + seen + said());
            }
        }

        /** Kills it as {@code kill -9} does. */
        int kill() throws InterruptedException {
            process.destroyForcibly();
            return end();
        }

        /** Kills it after a while, unless it has ended by itself. */
        void killAfter(long millis) throws InterruptedException {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                kill();
            }
        }

        /** Exit code of its end. */
        int end() throws InterruptedException {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the job has not ended: " + said());
            }
            return process.exitValue();
        }

        String said() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                return "nothing: " + e;
            }
        }
    }
}
