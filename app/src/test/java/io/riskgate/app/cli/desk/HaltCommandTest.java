package io.riskgate.app.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.CommandKind;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class HaltCommandTest {
    /** The record that a command line publishes. */
    private static Command published(String... severity) throws UnreadableRecord {
        CommandLine riskgate = RiskgateCommand.commandLine();
        riskgate.parseArgs(Stream.concat(
                        Stream.of("halt", "--scope", "portfolio:macro", "--person", "ann", "--reason", "looks wrong"),
                        Stream.of(severity))
                .toArray(String[]::new));
        HaltCommand halt = riskgate.getSubcommands().get("halt").getCommand();
        try (SchemaRegistry registry = SchemaRegistry.open("mock://halt-command-test")) {
            WireFormat wire = new WireFormat(registry);
            return wire.decode(new CommandCodec(wire).encode(halt.command()), Command.class);
        }
    }

    @Test
    void halts_where_no_severity_is_said() throws Exception {
        Command command = published();

        assertThat(command.getKind()).isEqualTo(CommandKind.HALT);
        assertThat(command.getSeverity()).isEqualTo(KillSeverity.HALT);
        assertThat(command.getPerson()).isEqualTo("ann");
        assertThat(command.getReason()).isEqualTo("looks wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "halt, HALT",
        "reduce-only, REDUCE_ONLY",
        "REDUCE_ONLY, REDUCE_ONLY",
        "Throttle, THROTTLE",
        "warning, WARNING",
        "LIQUIDATE, LIQUIDATE"
    })
    void publishes_the_severity_that_is_asked_for(String word, KillSeverity severity) throws Exception {
        Command command = published("--severity", word);

        assertThat(command.getKind()).isEqualTo(CommandKind.HALT);
        assertThat(command.getSeverity()).isEqualTo(severity);
    }

    @Test
    void refuses_a_severity_that_there_is_not_and_names_those_that_there_are() {
        var err = new StringWriter();
        int exitCode = RiskgateCommand.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("halt", "--scope", "all", "--reason", "r", "--severity", "softly");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("expected halt, reduce-only, throttle, warning or liquidate, got 'softly'");
    }

    @Test
    void says_in_the_help_that_a_closing_recommendation_is_no_order() {
        var out = new StringWriter();
        RiskgateCommand.commandLine().setOut(new PrintWriter(out, true)).execute("halt", "--help");

        assertThat(out.toString()).contains("--severity", "a recommendation, never an order");
    }
}
