package io.riskgate.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiDocumentTest {
    private final JsonNode document = AsyncApiDocument.of(TopicCatalogue.load());

    @Test
    void is_committed_as_it_is_generated() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "api", "asyncapi.json")))
                .as("run schemas/release-schemas and commit docs/api/asyncapi.json")
                .isEqualTo(AsyncApiDocument.text(TopicCatalogue.load()));
    }

    @Test
    void has_what_version_3_of_the_specification_requires() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.path("info").path("title").asText()).isNotEmpty();
        assertThat(document.path("info").path("version").asText()).isNotEmpty();
        document.path("servers").forEach(server -> {
            assertThat(server.path("host").asText()).isNotEmpty();
            assertThat(server.path("protocol").asText()).isEqualTo("kafka");
        });
        document.path("operations").forEach(operation -> {
            assertThat(operation.path("action").asText()).isIn("send", "receive");
            assertThat(operation.path("channel").has("$ref")).isTrue();
        });
        document.path("components").path("schemas").forEach(schema -> {
            assertThat(schema.path("schemaFormat").asText()).startsWith("application/vnd.apache.avro+json");
            assertThat(schema.path("schema").path("type").asText()).isEqualTo("record");
        });
    }

    @Test
    void has_a_channel_for_every_live_topic_and_no_reference_that_leads_nowhere() {
        assertThat(document.path("channels").size())
                .isEqualTo(TopicCatalogue.load().live().size());
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void says_that_the_engine_receives_orders_and_sends_decisions() {
        assertThat(document.path("operations")
                        .path("receive-orders")
                        .path("action")
                        .asText())
                .isEqualTo("receive");
        assertThat(document.path("operations")
                        .path("send-decisions")
                        .path("action")
                        .asText())
                .isEqualTo("send");
    }
}
