package io.riskgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cluster.LoopbackPorts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskgateCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void say_where_the_checkout_is() {
        System.setProperty("riskgate.home", directory.toString());
    }

    @AfterEach
    void forget_where_the_checkout_is() {
        System.clearProperty("riskgate.home");
    }

    @Test
    void help_lists_the_commands_with_first_steps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("up", "status", "down", "First steps:", "Exit codes:");
    }

    @Test
    void version_is_printed_by_root_and_commands_alike() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("riskgate ");
        assertThat(run("up", "--version")).isZero();
    }

    @Test
    void no_command_and_unknown_options_are_wrong_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("up", "--no-such-option")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void occupied_port_gives_one_sentence_and_exit_code_2() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPorts.HOST))) {
            var port = Integer.toString(holder.getLocalPort());
            assertThat(run("up", "--broker-port", port)).isEqualTo(2);
            assertThat(err.toString().strip())
                    .hasLineCount(1)
                    .startsWith("riskgate: port " + port + " on 127.0.0.1, wanted for broker, is already taken")
                    .endsWith("choose another port with --broker-port PORT.");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void impossible_ports_are_wrong_usage() {
        assertThat(run("up", "--broker-port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("broker port must be 1 to 65535, got 70000");
    }

    @Test
    void status_without_a_stack_says_how_to_start_one() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(err.toString()).contains("no stack is up in ", "riskgate up");
    }

    @Test
    void down_without_a_stack_succeeds() {
        assertThat(run("down")).isZero();
        assertThat(err.toString()).contains("nothing was running in ");
    }

    @Test
    void stack_trace_is_printed_only_on_demand() {
        run("status");
        assertThat(err.toString()).doesNotContain("\tat ");
        run("status", "--debug");
        assertThat(err.toString()).contains("\tat io.riskgate.app.cli.stack.StatusCommand");
    }

    private int run(String... args) {
        return RiskgateCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
