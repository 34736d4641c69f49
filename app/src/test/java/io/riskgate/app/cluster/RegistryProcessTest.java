package io.riskgate.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryProcessTest {

    private final RegistryProcess registry = new RegistryProcess(8081, Path.of("/data/registry"));

    @Test
    void clients_get_the_base_of_the_confluent_api() {
        assertThat(registry.url()).isEqualTo("http://127.0.0.1:8081/apis/ccompat/v7");
    }

    @Test
    void listens_on_loopback_and_keeps_schemas_in_its_directory() {
        var distribution = RegistryDistribution.under(Path.of("/checkout"));
        assertThat(registry.javaArguments(distribution))
                .contains("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=8081")
                .contains("-Dapicurio.datasource.url=jdbc:h2:file:/data/registry/schemas");
    }

    @Test
    void version_comes_from_the_pom() {
        assertThat(RegistryDistribution.under(Path.of("/checkout")).directory().toString())
                .matches("/checkout/\\.riskgate/registry/\\d+\\.\\d+\\.\\d+");
    }
}
