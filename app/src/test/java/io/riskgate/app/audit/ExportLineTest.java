package io.riskgate.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.AuditKind;
import io.riskgate.schemas.avro.StateVersions;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ExportLineTest {
    private static final Path FIELDS = Path.of("..", "docs", "audit-fields.md");

    private static ObjectNode line() {
        WireFormat wire = new WireFormat(SchemaRegistry.open("mock://export-line"));
        AuditBody body = new AuditBody();
        body.setSequence(7);
        body.setPartition(2);
        body.setKind(AuditKind.HALT);
        body.setBuild("test");
        body.setInputs(List.of());
        body.setVersions(new StateVersions(1L, 2L, 3L));
        byte[] value = new AuditCodec(wire).encode(new byte[32], new byte[32], body);
        return new ExportLine(wire).of(new ConsumerRecord<>(Topics.AUDIT, 2, 40, new byte[0], value));
    }

    @Test
    void has_the_fields_that_the_page_of_fields_lists_in_their_order() throws IOException {
        List<String> documented = Files.readAllLines(FIELDS).stream()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `body."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        List<String> written = new ArrayList<>();
        line().fieldNames().forEachRemaining(written::add);
        assertThat(written).isEqualTo(documented);
    }

    @Test
    void tells_where_the_record_stands_and_what_it_says() {
        ObjectNode line = line();

        assertThat(line.get("partition").asInt()).isEqualTo(2);
        assertThat(line.get("sequence").asLong()).isEqualTo(7);
        assertThat(line.get("offset").asLong()).isEqualTo(40);
        assertThat(line.get("kind").asText()).isEqualTo("HALT");
        assertThat(line.at("/body/versions/control").asLong()).isEqualTo(3);
        assertThat(line.get("eventTime").isNull()).isTrue();
    }
}
