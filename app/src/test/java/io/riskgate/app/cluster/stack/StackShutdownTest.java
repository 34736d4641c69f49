package io.riskgate.app.cluster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackShutdownTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final List<String> progress = new ArrayList<>();
    private final List<Process> started = new ArrayList<>();
    private StackFiles files;

    @BeforeEach
    void use_the_temporary_directory() {
        files = new StackFiles(directory);
    }

    @AfterEach
    void leave_no_process_behind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stops_what_was_started_and_forgets_it() throws Exception {
        var process = start("listener");
        assertThat(files.record("listener").flatMap(ProcessRecord::running)).isPresent();

        assertThat(down()).isEqualTo(1);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(files.records()).isEmpty();
        assertThat(progress).containsExactly("listener: stopped");
    }

    @Test
    void leaves_a_process_alone_that_got_the_pid_of_a_dead_one() {
        var process = start("listener");
        files.save(new ProcessRecord("other", 1, process.pid(), Instant.now()));

        assertThat(files.record("other").flatMap(ProcessRecord::running)).isEmpty();
        files.forget(files.record("listener").orElseThrow());
        assertThat(down()).isZero();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leaves_a_process_alone_that_started_at_another_time() {
        var process = start("listener");
        files.save(new ProcessRecord("listener", 1, process.pid(), Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(down()).isZero();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_killed_process_counts_as_stopped() throws Exception {
        var process = start("listener");
        process.destroyForcibly().waitFor();
        assertThat(files.record("listener").flatMap(ProcessRecord::running)).isEmpty();
        assertThat(down()).isZero();
    }

    @Test
    void nothing_to_stop_is_no_failure() {
        assertThat(down()).isZero();
    }

    private int down() {
        return new StackShutdown(files, PATIENCE, progress::add).down();
    }

    /** A process that has just been made shows no command line yet, and is known by nothing else than its time. */
    private static void awaitCommandLine(Process process) {
        await().atMost(PATIENCE)
                .until(() -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(ListeningProcess.class.getName()))
                        .isPresent());
    }

    private Process start(String name) {
        var arguments = List.of("-XX:TieredStopAtLevel=1", ListeningProcess.class.getName(), "0");
        var spec = new ProcessSpec(name, 1, arguments, () -> true, Optional.empty());
        var process = new ProcessLauncher(files).start(spec);
        started.add(process);
        awaitCommandLine(process);
        return process;
    }
}
