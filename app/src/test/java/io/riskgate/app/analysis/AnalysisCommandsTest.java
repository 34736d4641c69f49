package io.riskgate.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.riskgate.app.cli.RiskgateCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analysts' commands run through the real command line. */
class AnalysisCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_good_files() throws IOException {
        var random = new Random(5);
        var prices = new StringBuilder("Date,AAA,BBB\n");
        var forecasts = new StringBuilder("Date,pnl,var\n");
        double first = 100;
        double second = 50;
        for (int day = 0; day < 300; day++) {
            first *= 1 + 0.01 * random.nextGaussian();
            second *= 1 + 0.02 * random.nextGaussian();
            LocalDate date = START.plusDays(day);
            prices.append(date)
                    .append(',')
                    .append(first)
                    .append(',')
                    .append(second)
                    .append('\n');
            forecasts
                    .append(date)
                    .append(',')
                    .append(1000 * random.nextGaussian())
                    .append(",2326\n");
        }
        Files.writeString(file("prices.csv"), prices);
        Files.writeString(file("pnl.csv"), forecasts);
        Files.writeString(file("book.csv"), "instrument,exposure\nAAA,100000\nBBB,-40000\n");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private int run(String... arguments) {
        return RiskgateCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int measure(String... more) {
        var arguments = new ArrayList<>(List.of(
                "measure",
                "--prices",
                file("prices.csv").toString(),
                "--exposures",
                file("book.csv").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private void replaceLine(String name, int line, String text) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file(name)));
        lines.set(line - 1, text);
        Files.write(file(name), lines);
    }

    @Test
    void measure_prints_one_object_with_every_part() throws IOException {
        assertThat(measure("--json")).isZero();
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.path("asOf").asText()).isEqualTo("2020-10-26");
        assertThat(json.path("observations").asInt()).isEqualTo(60);
        assertThat(json.path("covariance").path("stressed")).hasSize(3);
        for (String model : new String[] {"normal", "studentT", "historical", "filteredHistorical"}) {
            for (String level : new String[] {"95", "97.5", "99", "99.9"}) {
                assertThat(json.path("var").path(model).path(level).isNumber()).isTrue();
                assertThat(json.path("es").path(model).path(level).asDouble())
                        .isGreaterThanOrEqualTo(
                                json.path("var").path(model).path(level).asDouble());
            }
        }
        double parts = json.path("component").get(0).asDouble()
                + json.path("component").get(1).asDouble();
        assertThat(parts).isCloseTo(json.path("var").path("normal").path("99").asDouble(), within(1e-8));
        assertThat(json.path("resolvable").path("99.9").asBoolean()).isFalse();
    }

    @Test
    void a_tail_that_cannot_be_fitted_is_null_and_said() throws IOException {
        assertThat(measure("--json", "--scenarios", "100")).isZero();
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.path("var").path("gpd").path("99").isNull()).isTrue();
        assertThat(json.path("notes").get(0).asText()).contains("gpd is left out", "30 exceedances");
        assertThat(json.path("studentTNu").asDouble()).isEqualTo(6);
    }

    @Test
    void a_date_between_rows_takes_the_row_before() throws IOException {
        Files.writeString(
                file("prices.csv"), Files.readString(file("prices.csv")).replaceAll("2020-08-0[12],.*\n", ""));
        assertThat(measure("--json", "--as-of", "2020-08-02")).isZero();
        assertThat(JSON.readTree(out.toString()).path("asOf").asText()).isEqualTo("2020-07-31");
    }

    @Test
    void a_book_without_a_header_is_read() throws IOException {
        Files.writeString(file("book.csv"), "BBB,-40000\nAAA,100000\n");
        assertThat(measure("--json")).isZero();
        assertThat(JSON.readTree(out.toString()).path("exposures").get(0).asDouble())
                .isEqualTo(100_000);
    }

    @Test
    void people_get_tables_and_charts() {
        assertThat(measure()).isZero();
        assertThat(out.toString()).contains("Value at risk", "filteredHistorical", "Component value at risk", "│");
    }

    @Test
    void the_page_is_self_contained() throws IOException {
        assertThat(measure("--html", file("risk.html").toString())).isZero();
        String page = Files.readString(file("risk.html"));
        assertThat(page).contains("<svg", "Correlation", "AAA").doesNotContain("http", "<script", "src=", "url(");
        assertThat(run(
                        "backtest",
                        "--pnl",
                        file("pnl.csv").toString(),
                        "--html",
                        file("back.html").toString()))
                .isZero();
        assertThat(Files.readString(file("back.html")))
                .contains("<svg", "Kupiec")
                .doesNotContain("http", "<script");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prices.csv | 5 | 2020-01-04,NaN,50 | line 5: AAA is \"NaN\", not a finite number",
                "prices.csv | 5 | 2020-01-04,100,Infinity | line 5: BBB is \"Infinity\", not a finite number",
                "prices.csv | 5 | 2020-01-04,100,0 | line 5: BBB is 0, not above zero",
                "prices.csv | 5 | 2020-01-04,100 | line 5: found 2 cells where the header has 3",
                "prices.csv | 5 | 2020-01-03,100,50 | line 5: date 2020-01-03 does not come after 2020-01-03",
                "prices.csv | 5 | 2019-01-03,100,50 | line 5: date 2019-01-03 does not come after 2020-01-03",
                "prices.csv | 5 | 03/01/2020,100,50 | line 5: \"03/01/2020\" is not a date",
                "prices.csv | 1 | Day,AAA,BBB | line 1: column \"Date\" is missing",
                "prices.csv | 1 | Date,AAA,AAA | line 1: an instrument appears twice",
                "book.csv | 3 | CCC,5 | line 3: instrument \"CCC\" has no price column",
                "book.csv | 3 | AAA,5 | line 3: instrument AAA appears twice",
                "book.csv | 3 | BBB,NaN | line 3: the exposure of BBB is \"NaN\"",
                "book.csv | 3 | BBB | line 3: found 1 cells",
                "pnl.csv | 1 | Date,pnl,loss | line 1: column \"var\" is missing",
                "pnl.csv | 9 | 2020-01-08,x,5 | line 9: pnl is \"x\", not a finite number",
                "pnl.csv | 9 | 2020-01-08,5,-5 | line 9: var is -5, not above zero",
                "pnl.csv | 9 | 2020-01-01,5,5 | line 9: date 2020-01-01 does not come after 2020-01-07",
            })
    void a_bad_line_gives_one_sentence_and_exit_code_two(String name, int line, String text, String sentence)
            throws IOException {
        replaceLine(name, line, text);
        int exit = name.equals("pnl.csv")
                ? run("backtest", "--pnl", file("pnl.csv").toString(), "--json")
                : measure("--json");
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip().lines()).singleElement().asString().contains(name, sentence, ";");
    }

    @Test
    void fewer_than_thirty_rows_are_refused_and_thirty_returns_are_enough() throws IOException {
        var lines = Files.readAllLines(file("prices.csv"));
        Files.write(file("prices.csv"), lines.subList(0, 31));
        assertThat(measure("--json")).isEqualTo(2);
        assertThat(err.toString()).contains("prices.csv line 31: the file ends after 30 rows");
        Files.write(file("prices.csv"), lines.subList(0, 32));
        assertThat(measure("--json")).isZero();
        Files.write(file("pnl.csv"), Files.readAllLines(file("pnl.csv")).subList(0, 30));
        assertThat(run("backtest", "--pnl", file("pnl.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("pnl.csv line 30: the file ends after 29 rows");
    }

    @Test
    void a_file_that_is_not_there_or_cannot_be_written_is_named() {
        assertThat(run("backtest", "--pnl", file("none.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.csv: no such file; check the path.");
        assertThat(measure("--html", file("none/risk.html").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("risk.html: cannot be written");
    }

    @Test
    void a_confidence_that_is_a_ratio_is_refused() {
        assertThat(run("backtest", "--pnl", file("pnl.csv").toString(), "--confidence", "0.99"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--confidence", "\"0.99\"");
    }

    @Test
    void backtest_counts_and_judges() throws IOException {
        replaceLine("pnl.csv", 100, "2020-04-08,-4326,2326");
        assertThat(run("backtest", "--pnl", file("pnl.csv").toString(), "--json"))
                .isZero();
        JsonNode json = JSON.readTree(out.toString());
        assertThat(json.path("observations").asInt()).isEqualTo(300);
        assertThat(json.path("violations").asInt()).isPositive();
        assertThat(json.path("largestExcess").asDouble()).isGreaterThanOrEqualTo(2000);
        assertThat(json.path("conditionalCoverage").path("lr").asDouble())
                .isCloseTo(
                        json.path("kupiec").path("lr").asDouble()
                                + json.path("christoffersen").path("lr").asDouble(),
                        within(1e-12));
    }

    @Test
    void forecasts_of_shortfall_in_the_file_change_z2() throws IOException {
        run("backtest", "--pnl", file("pnl.csv").toString(), "--json");
        double normal = JSON.readTree(out.toString()).path("z2").asDouble();
        var lines = Files.readAllLines(file("pnl.csv"));
        lines.replaceAll(line -> line + (line.startsWith("Date") ? ",es" : ",1000000"));
        Files.write(file("pnl.csv"), lines);
        out.getBuffer().setLength(0);
        run("backtest", "--pnl", file("pnl.csv").toString(), "--json");
        assertThat(JSON.readTree(out.toString()).path("z2").asDouble()).isGreaterThan(normal);
    }

    /** Golden figures by numpy and scipy; see parametric_var.json and historical_var.json beside the price files. */
    @Test
    void march_2020_agrees_with_the_golden_files() throws IOException {
        Path shared = Path.of(System.getProperty("riskgate.shared", "../../shared"));
        Path prices = shared.resolve("data/equities_us20_daily.csv");
        assumeTrue(Files.exists(prices), () -> "reference data not found at " + shared.toAbsolutePath());
        JsonNode parametric = golden(shared, "parametric_var.json", "us20@2020-03-20/long_short");
        JsonNode historical = golden(shared, "historical_var.json", "us20@2020-03-20/long_short");
        var book = new StringBuilder();
        String[] names = Files.readAllLines(prices).get(0).split(",");
        for (int i = 1; i < names.length; i++) {
            book.append(names[i])
                    .append(',')
                    .append(parametric.path("exposures").get(i - 1).asDouble())
                    .append('\n');
        }
        Files.writeString(file("book.csv"), book);
        assertThat(run(
                        "measure",
                        "--prices",
                        prices.toString(),
                        "--exposures",
                        file("book.csv").toString(),
                        "--as-of",
                        "2020-03-20",
                        "--json"))
                .isZero();
        JsonNode json = JSON.readTree(out.toString());
        double sigma = parametric.path("sigma").asDouble();
        assertThat(json.path("sigma").path("shrunk").asDouble() / sigma).isCloseTo(1, within(1e-12));
        assertThat(json.path("studentTNu").asDouble())
                .isCloseTo(parametric.path("nu_used").asDouble(), within(1e-3));
        for (String level : new String[] {"95", "99", "99.9"}) {
            JsonNode expected = historical.path("windows").path("500").path(level.contains(".") ? level : level + ".0");
            assertThat(json.path("var").path("historical").path(level).asDouble()
                            / expected.path("var").asDouble())
                    .isCloseTo(1, within(1e-12));
            assertThat(json.path("es").path("historical").path(level).asDouble()
                            / expected.path("es").asDouble())
                    .isCloseTo(1, within(1e-12));
        }
    }

    private static JsonNode golden(Path shared, String file, String id) throws IOException {
        for (JsonNode golden :
                JSON.readTree(shared.resolve("golden").resolve(file).toFile()).path("cases")) {
            if (golden.path("id").asText().equals(id)) {
                return golden;
            }
        }
        throw new IllegalStateException("no case " + id + " in " + file);
    }
}
