package io.riskgate.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.riskgate.schemas.log.LogCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {
    @TempDir
    Path directory;

    @Test
    void every_event_has_a_code_of_its_own() {
        assertThat(Arrays.stream(LogCode.values()).map(LogCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void a_line_of_a_process_is_json_with_code_and_correlation_id() throws Exception {
        Path file = directory.resolve("engine.log");
        System.setProperty("riskgate.log.file", file.toString());
        ThreadContext.put(LogCode.CODE_KEY, LogCode.COMMAND_WRITTEN.code());
        ThreadContext.put(LogCode.CORRELATION_KEY, "page-7");
        try (var context =
                Configurator.initialize("lines", null, java.net.URI.create("classpath:riskgate-process-log.xml"))) {
            context.getLogger("io.riskgate.app.service.LoggedCommands").info("HALT all asked by ada");
        } finally {
            ThreadContext.clearAll();
            System.clearProperty("riskgate.log.file");
        }
        JsonNode line = new ObjectMapper().readTree(Files.readAllLines(file).get(0));
        assertThat(line.path("event.code").asText()).isEqualTo("RG1401");
        assertThat(line.path("correlation.id").asText()).isEqualTo("page-7");
        assertThat(line.path("log.level").asText()).isEqualTo("INFO");
        assertThat(line.path("message").asText()).isEqualTo("HALT all asked by ada");
    }

    @Test
    void nothing_is_logged_without_a_code() throws Exception {
        Pattern bare = Pattern.compile("\\b(LOG|log|LOGGER)\\.(trace|debug|info|warn|error)\\(");
        for (String module : List.of("schemas", "state", "processors", "topology", "stress-jobs", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    assertThat(bare.matcher(Files.readString(file)).find())
                            .as("%s", file)
                            .isFalse();
                }
            }
        }
    }
}
