package io.riskgate.suite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.riskgate.app.audit.AuditVerification;
import io.riskgate.app.audit.ExportSource;
import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.RegistryServer;
import io.riskgate.testkit.log.EngineTopics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the exporter's process while it writes, again and again, and then counts the lines.
 *
 * <p>Two kills by default. The heavy run, about five seconds a kill: {@code ./mvnw -pl verification/suite -am verify
 * -Dtest=ExportCrashTest -Dsurefire.failIfNoSpecifiedTests=false -Driskgate.export.kills=20}.
 */
class ExportCrashTest {
    private static final int KILLS = Integer.getInteger("riskgate.export.kills", 2);
    private static final long SEED = Long.getLong("riskgate.export.seed", 20261121L);
    private static final int PARTITIONS = 2;
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrokerFixture broker = BrokerFixture.shared();
    private RegistryServer registry;

    @TempDir
    Path directory;

    @BeforeEach
    void create_topics() {
        registry = RegistryServer.start();
        EngineTopics.create(broker.admin(), PARTITIONS);
    }

    @AfterEach
    void delete_topics() {
        EngineTopics.delete(broker.admin(), "none-but-ours");
        registry.close();
    }

    @Test
    void writes_each_record_as_exactly_one_line_however_often_it_is_killed() throws Exception {
        System.out.println("export crash test: " + KILLS + " kills with seed " + SEED);
        Random random = new Random(SEED);
        try (var writer = new AuditWriter(broker.bootstrapServers(), registry.url(), PARTITIONS)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                Process exporter = start("--follow");
                try {
                    writeUntilExported(exportedCount() + 200 + random.nextInt(800), writer, exporter);
                } finally {
                    exporter.destroyForcibly().waitFor();
                }
            }
            writer.flush();
            Process last = start();
            assertThat(last.waitFor(WAIT_NANOS, TimeUnit.NANOSECONDS)).isTrue();
            assertThat(last.exitValue()).as(said()).isZero();

            assertThat(sequences()).isEqualTo(writer.sequences());
            assertThat(new AuditVerification(everything()).run(new ExportSource(exported())))
                    .isEmpty();
            System.out.println("export crash test: " + exportedCount() + " lines, each once");
        }
    }

    private Path exported() {
        return directory.resolve("exported");
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RiskgateCommand.class.getName(),
                "audit",
                "export",
                "--bootstrap=" + broker.bootstrapServers(),
                "--registry=" + registry.url(),
                "--file-megabytes=1",
                "--dir=" + exported()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("said.log").toFile()))
                .start();
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said.log"));
    }

    /** Writes on while the exporter follows, so that the kill finds it at work. */
    private void writeUntilExported(long wanted, AuditWriter writer, Process exporter) throws IOException {
        long deadlineNanos = System.nanoTime() + WAIT_NANOS;
        while (exportedCount() < wanted) {
            assertThat(exporter.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).as(said()).isLessThan(deadlineNanos);
            if (writer.count() < wanted + 5_000) {
                writer.write(25);
            }
        }
    }

    /** What the exporter has committed; offsets have no gaps here. */
    private long exportedCount() throws IOException {
        Path state = exported().resolve("export-state.json");
        long count = 0;
        if (Files.exists(state)) {
            for (JsonNode next : JSON.readTree(Files.readString(state)).get("nextOffsets")) {
                count += next.asLong();
            }
        }
        return count;
    }

    private Map<Integer, List<Long>> sequences() throws IOException {
        Map<Integer, List<Long>> sequences = new TreeMap<>();
        try (Stream<Path> files = Files.list(exported())) {
            for (Path file : files.filter(name -> name.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                addSequences(file, sequences);
            }
        }
        return sequences;
    }

    private static void addSequences(Path file, Map<Integer, List<Long>> sequences) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                sequences
                        .computeIfAbsent(record.get("partition").asInt(), partition -> new ArrayList<>())
                        .add(record.get("sequence").asLong());
            }
        }
    }

    private static AuditVerification.Scope everything() {
        return new AuditVerification.Scope(Optional.empty(), 1, Long.MAX_VALUE, Optional.empty(), Optional.empty());
    }
}
