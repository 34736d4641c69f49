package io.riskgate.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final long LARGE = 1 << 20;

    @TempDir
    Path directory;

    private static void append(ExportFiles files, LocalDate day, long nextOffset, String... lines) {
        files.append(List.of(lines), new TreeMap<>(Map.of(0, nextOffset)), day);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ExportFiles::isLines)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void compresses_batches_into_one_file_that_reads_as_one() throws IOException {
        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            append(files, MONDAY, 2, "a", "b");
            append(files, MONDAY, 3, "c");
        }

        assertThat(names()).containsExactly("audit-2026-11-16-00001.jsonl.gz");
        assertThat(text(names().get(0))).isEqualTo("a\nb\nc\n");
    }

    @Test
    void begins_a_file_when_the_open_one_is_large_enough() throws IOException {
        try (ExportFiles files = new ExportFiles(directory, 1)) {
            append(files, MONDAY, 1, "a");
            append(files, MONDAY, 2, "b");
        }

        assertThat(names()).containsExactly("audit-2026-11-16-00001.jsonl.gz", "audit-2026-11-16-00002.jsonl.gz");
        assertThat(text(names().get(1))).isEqualTo("b\n");
    }

    @Test
    void begins_a_file_each_day_and_goes_on_in_it_when_a_clock_is_set_back() throws IOException {
        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            append(files, MONDAY, 1, "a");
            append(files, MONDAY.plusDays(1), 2, "b");
            append(files, MONDAY, 3, "c");
        }
        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            assertThat(files.nextOffsets()).containsEntry(0, 3L);
        }

        assertThat(names()).containsExactly("audit-2026-11-16-00001.jsonl.gz", "audit-2026-11-17-00001.jsonl.gz");
        assertThat(text(names().get(1))).isEqualTo("b\nc\n");
    }

    @Test
    void goes_on_from_the_committed_offset_without_what_a_killed_writer_left_behind() throws IOException {
        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            append(files, MONDAY, 1, "a");
        }
        Files.write(directory.resolve(names().get(0)), new byte[] {31, -117, 8, 0}, StandardOpenOption.APPEND);
        Files.writeString(directory.resolve("audit-2026-11-16-00002.jsonl.gz"), "half a file");

        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            assertThat(files.nextOffsets()).containsExactlyEntriesOf(Map.of(0, 1L));
            append(files, MONDAY, 2, "b");
        }
        assertThat(names()).containsExactly("audit-2026-11-16-00001.jsonl.gz");
        assertThat(text(names().get(0))).isEqualTo("a\nb\n");
    }

    @Test
    void refuses_to_go_on_where_somebody_has_cut_a_file() throws IOException {
        try (ExportFiles files = new ExportFiles(directory, LARGE)) {
            append(files, MONDAY, 1, "a");
        }
        Files.write(directory.resolve(names().get(0)), new byte[3]);

        assertThatThrownBy(() -> new ExportFiles(directory, LARGE)).hasMessageContaining("export anew elsewhere");
    }
}
