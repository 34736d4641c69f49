package io.riskgate.app.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.riskgate.schemas.catalogue.ClosestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** The published JSON Schema of limit files, and what it has to say about one, with suggestions for unknown words. */
final class LimitSchema {
    static final String RESOURCE = "/io/riskgate/app/limits/limits.schema.json";

    private LimitSchema() {}

    static String text() {
        try (InputStream resource = LimitSchema.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fault of a file in a sentence; empty where there is none. */
    static List<String> faults(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(LimitSchema::sentence)
                .distinct()
                .toList();
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation().toString();
        String where = place.isEmpty() || place.equals("/") ? "the file" : place;
        String property = error.getProperty();
        if ("additionalProperties".equals(error.getKeyword()) && property != null) {
            return where + " has the unknown word '" + property + "'" + ClosestName.suggestion(property, words());
        }
        return where + ": " + error.getMessage();
    }

    /** Every word that the format knows. */
    private static TreeSet<String> words() {
        try {
            TreeSet<String> words = new TreeSet<>();
            collect(new ObjectMapper().readTree(text()), words);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, TreeSet<String> words) {
        node.path("properties").fieldNames().forEachRemaining(words::add);
        node.forEach(inner -> collect(inner, words));
    }
}
