package io.riskgate.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code -Driskgate.reference.write=true} the pages are written instead of compared. */
class ReferencePagesTest {
    private static final Path PAGES = Path.of("..", "docs", "reference");

    @Test
    void the_pages_in_docs_are_those_that_the_code_makes() throws Exception {
        for (Map.Entry<String, String> page : ReferencePages.all().entrySet()) {
            Path file = PAGES.resolve(page.getKey());
            if (Boolean.getBoolean("riskgate.reference.write")) {
                Files.createDirectories(PAGES);
                Files.writeString(file, page.getValue());
            }
            assertThat(Files.readString(file)).as(page.getKey()).isEqualTo(page.getValue());
        }
    }
}
