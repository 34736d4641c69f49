package io.riskgate.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.riskgate.app.service.RiskgateService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What deploys an engine starts it with words that it takes, and asks it where it answers. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void compose_starts_both_engines_with_words_that_an_engine_takes() throws Exception {
        JsonNode services =
                YAML.readTree(ROOT.resolve("docker-compose.yml").toFile()).path("services");
        for (String name : List.of("engine-1", "engine-2")) {
            requireTaken(words(services.path(name).path("command")));
        }
    }

    @Test
    void kubernetes_starts_an_engine_with_words_that_it_takes_and_probes_its_probe_port() throws Exception {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(
                        ROOT.resolve("ops/kubernetes/riskgate.yaml").toFile())) {
            List<JsonNode> sets = new ArrayList<>();
            documents.forEachRemaining(document -> {
                if (document.path("kind").asText().equals("StatefulSet")) {
                    sets.add(document);
                }
            });
            JsonNode engine = sets.get(0).at("/spec/template/spec/containers/0");
            List<String> words = words(engine.path("args"));
            requireTaken(words);
            assertThat(words).contains("--probe-port=18080");
            assertThat(engine.findValues("httpGet"))
                    .hasSize(3)
                    .allSatisfy(probe -> assertThat(probe.path("port").asText()).isEqualTo("probes"));
            assertThat(engine.path("ports").toString()).contains("{\"name\":\"probes\",\"containerPort\":18080}");
        }
    }

    private static void requireTaken(List<String> words) {
        assertThat(words).isNotEmpty();
        assertThatCode(() -> new CommandLine(new RiskgateService()).parseArgs(words.toArray(String[]::new)))
                .as(words.toString())
                .doesNotThrowAnyException();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
