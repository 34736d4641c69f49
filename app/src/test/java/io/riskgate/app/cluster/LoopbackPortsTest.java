package io.riskgate.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoopbackPortsTest {

    @Test
    void a_free_port_passes() {
        int port = LoopbackPorts.free(1).get(0);
        assertThat(LoopbackPorts.isTaken(port)).isFalse();
        assertThatCode(() -> LoopbackPorts.requireFree(port, "the broker", "--broker-port"))
                .doesNotThrowAnyException();
    }

    @Test
    void free_ports_differ() {
        assertThat(LoopbackPorts.free(5)).doesNotHaveDuplicates();
    }

    @Test
    void a_port_taken_on_all_addresses_is_taken_on_loopback() throws Exception {
        try (var everywhere = new ServerSocket(0)) {
            assertThat(LoopbackPorts.isTaken(everywhere.getLocalPort())).isTrue();
        }
    }

    @Test
    void refusal_is_one_sentence_with_port_use_and_option() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.HOST))) {
            int port = holder.getLocalPort();
            assertThatThrownBy(() -> LoopbackPorts.requireFree(port, "engine-1", "--http-port"))
                    .isInstanceOf(UnfitEnvironment.class)
                    .hasMessageStartingWith("port " + port + " on 127.0.0.1, wanted for engine-1, is already taken")
                    .hasMessageEndingWith("choose another port with --http-port PORT.");
        }
    }

    @Test
    void holder_of_a_port_is_the_process_that_listens_on_it() throws Exception {
        assumeThat(Files.isReadable(Path.of("/proc/self/net/tcp"))).isTrue();
        try (var holder = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.HOST))) {
            long ownPid = ProcessHandle.current().pid();
            assertThat(PortHolder.of(holder.getLocalPort())).contains(new PortHolder(ownPid, "java"));
        }
    }
}
