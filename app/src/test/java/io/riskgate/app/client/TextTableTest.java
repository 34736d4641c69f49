package io.riskgate.app.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTableTest {
    @TempDir
    Path directory;

    private TextTable table;

    @BeforeEach
    void write_a_table() throws IOException {
        Path csv = directory.resolve("it's a table.csv");
        Files.writeString(csv, """
                eventTime,quantity,ratio,what
                2008-09-15T10:00:00.500Z,1234567890123456.654321,0.1,"said ""no"", twice"
                2008-09-16T10:00:00Z,-0.000001,,
                """);
        Map<String, String> types = new LinkedHashMap<>();
        types.put("eventTime", "TIMESTAMP");
        types.put("quantity", "DECIMAL(28,6)");
        types.put("ratio", "DOUBLE");
        types.put("what", "VARCHAR");
        table = TextTable.ofCsv(csv, types);
    }

    private static String answer(TextTable asked, String sql) {
        StringWriter out = new StringWriter();
        asked.query("rows", sql, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void keeps_decimals_times_and_absent_values_exactly_in_parquet() {
        Path file = directory.resolve("table.parquet");

        assertThat(table.writeParquet(file)).isEqualTo(2);
        TextTable parquet = new TextTable("'" + file + "'");
        assertThat(answer(parquet, "SELECT * FROM rows ORDER BY eventTime")).isEqualTo("""
                eventTime,quantity,ratio,what
                2008-09-15 10:00:00.5,1234567890123456.654321,0.1,"said ""no"", twice"
                2008-09-16 10:00:00.0,-0.000001,,
                """);
        assertThat(answer(parquet, "SELECT typeof(quantity) AS it FROM rows LIMIT 1"))
                .isEqualTo("it\n\"DECIMAL(28,6)\"\n");
    }

    @Test
    void answers_questions() {
        assertThat(answer(table, "SELECT sum(quantity) AS total FROM rows"))
                .isEqualTo("total\n1234567890123456.654320\n");
    }

    @Test
    void says_what_is_wrong_with_a_question() {
        assertThatThrownBy(() -> answer(table, "SELECT nothing FROM rows"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void reads_compressed_lines_and_leaves_what_is_inside_json() throws IOException {
        for (int number = 1; number <= 2; number++) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(directory.resolve("part-" + number + ".jsonl.gz")))) {
                out.write("{\"sequence\":%d,\"unknown\":1,\"body\":{\"kind\":\"HALT\"}}\n"
                        .formatted(number)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Map<String, String> types = new LinkedHashMap<>(Map.of("sequence", "BIGINT"));
        types.put("body", "JSON");
        TextTable lines =
                TextTable.ofJsonLines(directory.resolve("part-*.jsonl.gz").toString(), types);

        assertThat(lines.writeParquet(directory.resolve("lines.parquet"))).isEqualTo(2);
        assertThat(answer(lines, "SELECT sequence, body ->> '$.kind' AS kind FROM rows ORDER BY 1"))
                .isEqualTo("sequence,kind\n1,HALT\n2,HALT\n");
    }
}
