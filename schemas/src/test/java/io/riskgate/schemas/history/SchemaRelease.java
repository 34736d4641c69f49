package io.riskgate.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.AsyncApiDocument;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code schemas/release-schemas} runs; its name keeps it out of ordinary test runs, because it writes. */
class SchemaRelease {

    @Test
    void release_what_has_changed() throws IOException {
        var history = new SchemaHistory(SchemaHistory.COMMITTED);
        for (TopicContract topic : TopicCatalogue.load().topics()) {
            release(history, topic);
        }
        Path document = Path.of("..", "docs", "api", "asyncapi.json");
        Files.createDirectories(document.getParent());
        Files.writeString(document, AsyncApiDocument.text(TopicCatalogue.load()));
    }

    private static void release(SchemaHistory history, TopicContract topic) {
        var subject = SchemaHistory.subject(topic);
        var current = SchemaHistory.current(topic);
        var released = history.versions(subject);
        assertThat(SchemaHistory.broken(current, released, topic.content().compatibility()))
                .as(
                        "%s cannot be released: it breaks %s",
                        subject, topic.content().compatibility())
                .isEmpty();
        boolean unchanged = !released.isEmpty()
                && released.get(released.size() - 1).toString().equals(current.toString());
        if (!unchanged) {
            System.out.println("released " + history.release(subject, current));
        }
    }
}
