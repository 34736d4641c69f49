package io.riskgate.schemas.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.wire.PublishedSchema;
import org.apache.avro.specific.SpecificData;

/**
 * The topics as an AsyncAPI 3 document, for teams whose tools or languages are others: each live topic is a channel, its
 * record a message with the Avro schema in it. Operations are the engine's.
 */
public final class AsyncApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.12.0";
    private static final String ENGINE = "engine";

    private AsyncApiDocument() {}

    public static ObjectNode of(TopicCatalogue catalogue) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Riskgate");
        info.put("version", "1");
        info.put(
                "description",
                "Records are Avro in the Confluent wire format: one zero byte, four bytes of schema id, the record.");
        document.put("defaultContentType", "application/vnd.apache.avro");
        ObjectNode server = document.putObject("servers").putObject("development");
        server.put("host", "127.0.0.1:9092");
        server.put("protocol", "kafka");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (TopicContract topic : catalogue.live()) {
            addChannel(channels.putObject(topic.name()), topic);
            addOperations(operations, topic);
            addMessage(messages.putObject(topic.name()), topic);
            addSchema(schemas.putObject(topic.name()), topic);
        }
        return document;
    }

    private static void addChannel(ObjectNode channel, TopicContract topic) {
        channel.put("address", topic.name());
        channel.put("description", topic.description());
        channel.putObject("messages").putObject("record").put("$ref", "#/components/messages/" + topic.name());
        ObjectNode binding = channel.putObject("bindings").putObject("kafka");
        binding.put("topic", topic.name());
        binding.put("partitions", topic.storage().partitionCount());
        binding.put("bindingVersion", "0.5.0");
    }

    private static void addOperations(ObjectNode operations, TopicContract topic) {
        if (topic.parties().owner().equals(ENGINE)) {
            addOperation(operations.putObject("send-" + topic.name()), "send", topic);
        }
        if (topic.parties().readers().contains(ENGINE)) {
            addOperation(operations.putObject("receive-" + topic.name()), "receive", topic);
        }
    }

    private static void addOperation(ObjectNode operation, String action, TopicContract topic) {
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        operation.put(
                "summary",
                "Written by: " + topic.parties().owner() + "; read by: "
                        + String.join(", ", topic.parties().readers()));
    }

    private static void addMessage(ObjectNode message, TopicContract topic) {
        message.put("name", topic.content().valueSchema());
        message.put("contentType", "application/vnd.apache.avro");
        message.putObject("payload").put("$ref", "#/components/schemas/" + topic.name());
        ObjectNode binding = message.putObject("bindings").putObject("kafka");
        ObjectNode key = binding.putObject("key");
        key.put("type", "string");
        key.put("description", topic.content().key());
        binding.put("schemaIdLocation", "payload");
        binding.put("schemaIdPayloadEncoding", "4");
        binding.put("bindingVersion", "0.5.0");
    }

    private static void addSchema(ObjectNode schema, TopicContract topic) {
        try {
            Class<?> type = Class.forName(topic.content().valueSchema());
            String avro = PublishedSchema.of(SpecificData.get().getSchema(type)).toString();
            schema.put("schemaFormat", AVRO);
            schema.set("schema", JSON.readTree(avro));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for topic " + topic.name(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of " + topic.name() + " is no JSON", e);
        }
    }

    /** The document as it is committed. */
    public static String text(TopicCatalogue catalogue) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(catalogue)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document cannot be written", e);
        }
    }
}
