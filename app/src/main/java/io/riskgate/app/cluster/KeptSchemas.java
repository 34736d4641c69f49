package io.riskgate.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.riskgate.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The schemas of a registry in memory as a file, so that records outlive the process that wrote them. */
public final class KeptSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptSchemas() {}

    /** Writes all schemas of a registry whose ids count from 1 without a gap, in order of id. */
    public static void write(SchemaRegistry registry, Path file) {
        ArrayNode schemas = JSON.createArrayNode();
        try {
            Optional<Schema> schema = registry.schemaById(1);
            while (schema.isPresent()) {
                schemas.add(JSON.readTree(schema.get().toString()));
                schema = registry.schemaById(schemas.size() + 1);
            }
            Files.writeString(file, schemas.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the schemas in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Gives an empty registry in memory the schemas of a file, under the same ids. */
    public static void load(SchemaRegistry registry, Path file) {
        try {
            int id = 0;
            for (JsonNode schema : JSON.readTree(Files.readString(file))) {
                id++;
                int given = registry.register(
                        "kept-" + id,
                        new SchemaParser().parse(schema.toString()).mainSchema());
                if (given != id) {
                    throw new IllegalStateException("schema " + id + " of " + file + " got id " + given);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schemas in " + file + ": " + e.getMessage(), e);
        }
    }
}
