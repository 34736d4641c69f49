package io.riskgate.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.riskgate.app.cli.RiskgateCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressCronJobTest {
    private static JsonNode job() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("../ops/kubernetes/stress.yaml").toFile())
                .path("spec");
    }

    private static JsonNode container() throws IOException {
        return job().at("/jobTemplate/spec/template/spec/containers/0");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Test
    void starts_a_command_that_exists_with_options_that_it_knows() throws IOException {
        List<String> arguments = texts(container().path("args"));
        var parsed = RiskgateCommand.commandLine().parseArgs(arguments.toArray(String[]::new));
        assertThat(parsed.subcommand().subcommand().commandSpec().qualifiedName())
                .isEqualTo("riskgate stress run");
        assertThat(texts(container().path("command"))).contains(RiskgateCommand.class.getName());
    }

    @Test
    void never_runs_two_at_once_and_tries_again_after_a_failure() throws IOException {
        assertThat(job().path("concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(job().at("/jobTemplate/spec/backoffLimit").asInt()).isPositive();
        assertThat(job().path("schedule").asText()).isEqualTo("0 2 * * *");
    }

    @Test
    void takes_its_addresses_from_the_engines_config_map() throws IOException {
        List<String> names = new ArrayList<>();
        container().path("env").forEach(variable -> {
            assertThat(variable.at("/valueFrom/configMapKeyRef/name").asText()).isEqualTo("riskgate");
            names.add(variable.path("name").asText());
        });
        assertThat(names).containsExactly("BOOTSTRAP", "REGISTRY");
    }
}
