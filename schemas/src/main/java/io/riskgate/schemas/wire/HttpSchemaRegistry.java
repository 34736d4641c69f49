package io.riskgate.schemas.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.riskgate.schemas.log.LogCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry that speaks Confluent's REST API. Answers are kept for the life of the process: an id never changes its
 * schema.
 */
final class HttpSchemaRegistry implements SchemaRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSchemaRegistry.class);

    private static final int NOT_FOUND = 404;
    private static final String AVRO = "AVRO";

    private final RegistryClient client;
    private final boolean autoRegister;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
    private final UnknownIds unknownIds = new UnknownIds();

    HttpSchemaRegistry(RegistrySettings settings) {
        this.client = new RegistryClient(settings);
        this.autoRegister = settings.autoRegister();
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(new SubjectSchema(subject, schema), this::askForId);
    }

    @Override
    public Optional<Schema> schemaById(int id) {
        var known = schemas.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        if (unknownIds.contains(id)) {
            return Optional.empty();
        }
        var asked = askForSchema(id);
        asked.ifPresentOrElse(schema -> schemas.put(id, schema), () -> unknownIds.add(id));
        return asked;
    }

    @Override
    public String address() {
        return client.address();
    }

    @Override
    public void close() {}

    private int askForId(SubjectSchema wanted) {
        var path = "/subjects/" + URLEncoder.encode(wanted.subject, StandardCharsets.UTF_8);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("schema", wanted.schema.toString())
                .toString();
        var answer = client.post(autoRegister ? path + "/versions" : path, body);
        if (answer.status() == NOT_FOUND && !autoRegister) {
            throw new RegistryRefused("subject " + wanted.subject + " at " + address() + " has no schema "
                    + wanted.schema.getFullName() + " of this version, and " + RegistrySettings.AUTO_REGISTER
                    + " is false; register it first");
        }
        if (!answer.isSuccess()) {
            throw new RegistryRefused("the schema registry at " + address() + " refused " + wanted.schema.getFullName()
                    + " for subject " + wanted.subject + ": " + answer.reason());
        }
        var id = answer.json().path("id");
        if (!id.isInt() || id.intValue() <= 0) {
            throw new RegistryUnavailable("the answer of " + address() + " to a registration has no id");
        }
        return id.intValue();
    }

    private Optional<Schema> askForSchema(int id) {
        var answer = client.get("/schemas/ids/" + id);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new RegistryRefused(
                    "the schema registry at " + address() + " refused schema " + id + ": " + answer.reason());
        }
        return parsed(id, answer.json());
    }

    private Optional<Schema> parsed(int id, JsonNode answer) {
        var type = answer.path("schemaType").asText(AVRO);
        if (!type.equals(AVRO)) {
            LogCode.SCHEMA_NOT_AVRO
                    .to(LOG)
                    .log("schema {} at {} is {}, not Avro; its records cannot be read", id, address(), type);
            return Optional.empty();
        }
        try {
            return Optional.of(new Schema.Parser().parse(answer.path("schema").asText()));
        } catch (AvroRuntimeException e) {
            LogCode.SCHEMA_UNPARSABLE
                    .to(LOG)
                    .setCause(e)
                    .log("schema {} at {} cannot be parsed; its records cannot be read", id, address());
            return Optional.empty();
        }
    }

    private record SubjectSchema(String subject, Schema schema) {}
}
