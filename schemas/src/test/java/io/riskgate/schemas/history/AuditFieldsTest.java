package io.riskgate.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class AuditFieldsTest {
    @Test
    void the_page_describes_every_field_as_the_schemas_do() throws IOException {
        assertThat(Files.readString(AuditFields.PAGE))
                .as("%s is not what the schemas say; run schemas/release-schemas and commit it", AuditFields.PAGE)
                .isEqualTo(AuditFields.page());
    }

    @Test
    void every_field_has_a_meaning() {
        assertThat(AuditFields.page().lines().filter(line -> line.startsWith("| `")))
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.matches("\\| `[^|]+` \\| [^|]+ \\| .+ \\|"));
    }
}
