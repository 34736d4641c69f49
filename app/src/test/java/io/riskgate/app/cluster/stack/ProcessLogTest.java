package io.riskgate.app.cluster.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long-running process writes about itself. */
class ProcessLogTest {
    @TempDir
    private Path directory;

    @Test
    void writes_one_json_object_a_line_at_each_of_five_levels() throws Exception {
        Path file = directory.resolve("engine.log");
        System.setProperty("riskgate.log.file", file.toString());
        System.setProperty("riskgate.log.level", "DEBUG");
        try (LoggerContext context = Configurator.initialize(
                "process-log", ProcessLogTest.class.getClassLoader(), "riskgate-process-log.xml")) {
            Logger logger = context.getLogger("io.riskgate.process");
            for (Level level : List.of(Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL)) {
                logger.log(level, "said at {}", level);
            }
        } finally {
            System.clearProperty("riskgate.log.file");
            System.clearProperty("riskgate.log.level");
        }

        List<String> levels = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            levels.add(new ObjectMapper().readTree(line).path("log.level").asText());
        }
        assertThat(levels).containsExactly("DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    }
}
