package io.riskgate.app.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.app.cluster.KeptLog;
import io.riskgate.app.demo.Demo;
import io.riskgate.app.demo.DemoSettings;
import io.riskgate.app.demo.ReplayProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of the six weeks around the fall of Lehman Brothers, as a demonstration kept them. */
class KeptHistoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("..", "docs", "questions.md");

    @TempDir
    static Path kept;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void play_and_keep() throws Exception {
        var settings = new DemoSettings(
                LocalDate.of(2008, 9, 8),
                LocalDate.of(2008, 10, 17),
                42,
                Double.POSITIVE_INFINITY,
                Optional.of(kept.resolve("kept")),
                OptionalInt.empty());
        Demo.run(settings, ReplayProgress.SILENT);
    }

    @BeforeEach
    void write_limits() throws IOException {
        Files.writeString(directory.resolve("half.json"), block("json", 0));
        Files.writeString(directory.resolve("same.json"), block("json", 0).replace("x0.5", "x1"));
    }

    /** Runs a command on what was kept and returns what it printed. */
    private String run(String command) {
        String[] arguments = ShellWords.of(command).stream().map(this::placed).toArray(String[]::new);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int exit = RiskgateCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(exit).as("%s: %s %s", command, out, err).isZero();
        return out.toString();
    }

    /** Files that a command names stand in a directory of this test. */
    private String placed(String word) {
        if (word.equals("kept") || word.startsWith("kept/")) {
            return kept.resolve(word).toString();
        }
        return word.matches("[a-z]+(\\.(json|html|csv|parquet))?/?") && word.matches(".*(\\.\\w+|/)")
                ? directory.resolve(word).toString()
                : word;
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String block(String language, int number) throws IOException {
        return blocks(language).get(number);
    }

    @Test
    void every_command_of_the_page_of_questions_answers() throws IOException {
        int commandCount = 0;
        for (String command : blocks("sh")) {
            if (!command.startsWith("./riskgate demo")) {
                run(command.replace("\\\n", " ").substring("./riskgate ".length()));
                assertThat(out.toString() + err).as(command).isNotBlank();
                commandCount++;
            }
        }
        assertThat(commandCount).isGreaterThanOrEqualTo(5);
    }

    @Test
    void the_replay_equals_history_and_unchanged_limits_change_nothing() throws IOException {
        JsonNode replay = JSON.readTree(run("replay --log kept --json"));
        assertThat(replay.get("equal").asBoolean()).isTrue();
        assertThat(replay.get("decisions").asLong()).isGreaterThan(100);

        JsonNode same = JSON.readTree(run("replay --log kept --limits same.json --json"));
        assertThat(same.get("changes")).isEmpty();
        assertThat(same.get("changed").asLong()).isZero();
        assertThat(same.get("historyEqual").asBoolean()).isTrue();
    }

    @Test
    void half_the_limits_explain_every_change() throws IOException {
        JsonNode half = JSON.readTree(run("replay --log kept --limits half.json --html half.html --json"));

        assertThat(half.get("changes")).isNotEmpty();
        assertThat(half.get("changes")).allSatisfy(change -> {
            assertThat(change.get("cause").asText()).isIn("LIMIT", "EARLIER_CHANGE");
            assertThat(change.get("explanation").asText()).isNotBlank();
        });
        assertThat(half.get("changes").get(0).get("cause").asText()).isEqualTo("LIMIT");
        assertThat(Files.readString(directory.resolve("half.html")))
                .contains("What other limits would have done", "VAR_99");
    }

    @Test
    void the_audit_is_exported_verified_and_proven() throws IOException {
        String exported = run("audit export --log kept --dir exported/ --parquet audit.parquet");
        assertThat(exported).containsPattern("(\\d+) lines written to .*\\R\\1 rows written to ");
        assertThat(run("audit export --log kept --dir exported/")).startsWith("0 lines");
        assertThat(run("audit verify --export exported/ --key kept/audit.key.pub"))
                .contains("nothing missing, nothing changed");
        assertThat(run("audit verify --log kept --key kept/audit.key.pub"))
                .contains("nothing missing, nothing changed");
        assertThat(run("audit witness --log kept --dir witness/ --key kept/audit.key.pub"))
                .isNotBlank();
        assertThat(run("audit verify --export exported/ --key kept/audit.key.pub --witness witness/"))
                .contains("nothing missing, nothing changed");

        String orders = run("history decisions --log kept --sql 'SELECT orderId FROM decisions LIMIT 1'");
        JsonNode proof = JSON.readTree(run(
                "audit prove --log kept " + orders.lines().skip(1).findFirst().orElseThrow()));
        assertThat(proof.at("/record/body/decision/orderId").asText())
                .isEqualTo(orders.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void one_command_reads_at_a_time() {
        try (KeptLog open = KeptLog.open(kept.resolve("kept"))) {
            assertThat(open.bootstrapServers()).isNotEmpty();
            assertThatThrownBy(() -> KeptLog.open(kept.resolve("kept")))
                    .hasMessageContaining("another command is reading");
        }
    }

    @Test
    void history_is_a_table_in_every_form() throws IOException {
        String csv = run("history decisions --log kept");
        assertThat(csv).startsWith("eventTime,portfolioId,");
        long rowCount = csv.lines().count() - 1;

        run("history decisions --log kept --out decisions.parquet");
        assertThat(err.toString()).startsWith(rowCount + " rows written");
        assertThat(directory.resolve("decisions.parquet")).isNotEmptyFile();
        assertThat(run("history decisions --log kept --sql 'SELECT count(*) AS n FROM decisions'"))
                .isEqualTo("n\n" + rowCount + "\n");
        for (String kind : List.of("checks", "risk", "exposures")) {
            assertThat(run("history " + kind + " --log kept --portfolio trend --sql 'SELECT count(*) AS n FROM " + kind
                            + " WHERE portfolioId = $$trend$$'"))
                    .matches("n\\R[1-9]\\d*\\R");
        }
    }
}
