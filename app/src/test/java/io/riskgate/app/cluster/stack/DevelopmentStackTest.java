package io.riskgate.app.cluster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.cluster.UnfitEnvironment;
import io.riskgate.app.cluster.stack.ProcessStatus.Health;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentStackTest {

    @TempDir
    private Path directory;

    private final List<Integer> ports = LoopbackPorts.free(2);
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void leave_no_process_behind() {
        new StackShutdown(new StackFiles(directory), Duration.ofSeconds(20), line -> {}).down();
    }

    @Test
    void starts_every_process_and_reports_them_healthy() {
        var stack = stack(listener("first", 1), listener("second", 2));
        stack.up();
        assertThat(stack.statuses()).extracting(ProcessStatus::health).containsExactly(Health.HEALTHY, Health.HEALTHY);
        assertThat(progress.get(0)).startsWith("first: starting on 127.0.0.1:");
        assertThat(progress.get(1)).startsWith("first: ready after ");
        assertThat(progress.get(2)).startsWith("second: starting on 127.0.0.1:");
    }

    @Test
    void starts_only_what_is_missing_after_a_kill() {
        var stack = stack(listener("first", 1), listener("second", 2));
        stack.up();
        long keptPid = pid(stack, 0);
        long killedPid = pid(stack, 1);
        ProcessHandle.of(killedPid).orElseThrow().destroyForcibly();
        Awaitility.await().until(() -> stack.statuses().get(1).health() == Health.STOPPED);

        stack.up();

        assertThat(pid(stack, 0)).isEqualTo(keptPid);
        assertThat(pid(stack, 1)).isNotEqualTo(killedPid);
        assertThat(progress).contains("first: already running, pid " + keptPid);
    }

    @Test
    void refuses_a_taken_port_before_starting_anything() throws Exception {
        try (var holder = new ServerSocket(ports.get(1), 1, InetAddress.getByName(LoopbackPorts.HOST))) {
            var stack = stack(listener("first", 1), listener("second", 2));
            assertThatThrownBy(stack::up)
                    .isInstanceOf(UnfitEnvironment.class)
                    .hasMessageContaining("port " + holder.getLocalPort())
                    .hasMessageContaining("--second-port");
            assertThat(stack.statuses()).extracting(ProcessStatus::health).containsOnly(Health.STOPPED);
        }
    }

    @Test
    void refuses_other_ports_while_a_stack_is_up() {
        stack(listener("first", 1)).up();
        var moved = StackSettings.defaults(directory).withPorts(new StackPorts(19092, 18081, 18080));
        var other = new DevelopmentStack(moved, List.of(), (missing, line) -> {}, progress::add);
        assertThatThrownBy(other::up)
                .isInstanceOf(UnfitEnvironment.class)
                .hasMessageContaining("--broker-port 9092")
                .hasMessageContaining("riskgate down");
    }

    @Test
    void refuses_to_leave_out_what_runs() {
        stack(listener("first", 1), listener("second", 2)).up();
        assertThatThrownBy(() -> stack(listener("first", 1)).up())
                .isInstanceOf(UnfitEnvironment.class)
                .hasMessageStartingWith("second is running in " + directory);
    }

    @Test
    void names_exit_code_and_messages_of_a_process_that_stops_while_starting() {
        var spec = new ProcessSpec("broken", 1, List.of("no.such.Main"), () -> true, Optional.empty());
        assertThatThrownBy(() -> stack(spec).up())
                .hasMessageContaining("broken stopped while starting with exit code 1")
                .hasMessageContaining("broken.out");
    }

    private DevelopmentStack stack(ProcessSpec... specs) {
        var settings = StackSettings.defaults(directory);
        return new DevelopmentStack(settings, List.of(specs), (missing, line) -> {}, progress::add);
    }

    private ProcessSpec listener(String name, int stage) {
        int port = ports.get(stage - 1);
        var arguments = List.of("-XX:TieredStopAtLevel=1", ListeningProcess.class.getName(), Integer.toString(port));
        var health = HealthProbe.http(URI.create("http://" + LoopbackPorts.HOST + ":" + port + "/"));
        var listensOn = Optional.of(new ProcessSpec.Listener(port, "--" + name + "-port"));
        return new ProcessSpec(name, stage, arguments, health, listensOn);
    }

    private static long pid(DevelopmentStack stack, int index) {
        return stack.statuses().get(index).pid().orElseThrow();
    }
}
