package io.riskgate.app.reference;

import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** docs/reference/topics.md, made from the topic catalogue and the Avro schemas. */
final class TopicsPage {
    private final StringBuilder page = new StringBuilder("""
            # Topics

            Generated from `topics.yaml` and the Avro schemas; a test keeps it current. Values are Avro in Confluent's wire form.
            Records carry the CloudEvents attributes (`ce_id`, `ce_source`, `ce_type`, `ce_time`, `ce_subject`; binary mode) and
            a W3C `traceparent`, which goes on from the input's where that had one. What a decision needs is in the value, never
            in a header.

            """);
    private final Set<Schema> shared = new LinkedHashSet<>();

    private TopicsPage() {}

    static String markdown() throws ReflectiveOperationException {
        TopicsPage made = new TopicsPage();
        for (TopicContract topic : TopicCatalogue.load().topics()) {
            made.add(topic);
        }
        made.page.append("# Records within records\n\n");
        List<Schema> open = new ArrayList<>(made.shared);
        for (int i = 0; i < open.size(); i++) {
            made.page.append("## ").append(open.get(i).getName()).append("\n\n");
            made.describe(open.get(i));
            made.shared.stream().filter(one -> !open.contains(one)).forEach(open::add);
        }
        return made.page.toString().strip() + "\n";
    }

    private void add(TopicContract topic) throws ReflectiveOperationException {
        var storage = topic.storage();
        page.append("## ")
                .append(topic.name())
                .append("\n\n")
                .append(topic.description())
                .append("\n\n");
        row("key", topic.content().key());
        row(
                "value",
                "`" + topic.content().valueSchema() + "`, " + topic.content().compatibility());
        row("partitions", storage.partitionCount() + " (" + storage.domain() + ")");
        row("kept", storage.retention().map(Object::toString).orElse("for ever"));
        row("written by", topic.parties().owner());
        row("read by", String.join(", ", topic.parties().readers()));
        row("status", topic.status().name().toLowerCase(java.util.Locale.ROOT));
        page.append('\n');
        Class<?> record = Class.forName(topic.content().valueSchema());
        describe((Schema) record.getField("SCHEMA$").get(null));
    }

    private void row(String name, String value) {
        page.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private void describe(Schema schema) {
        if (schema.getType() == Schema.Type.ENUM) {
            page.append(schema.getDoc()).append("\n\n`");
            page.append(String.join("`, `", schema.getEnumSymbols())).append("`\n\n");
            return;
        }
        page.append("| field | type | meaning |\n|---|---|---|\n");
        for (Schema.Field field : schema.getFields()) {
            page.append("| `").append(field.name()).append("` | ").append(type(field.schema()));
            page.append(" | ")
                    .append(field.doc() == null ? "" : field.doc().replace("|", "\\|"))
                    .append(" |\n");
        }
        page.append('\n');
    }

    private String type(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType().getName();
        }
        return switch (schema.getType()) {
            case UNION ->
                String.join(" or ", schema.getTypes().stream().map(this::type).toList());
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case RECORD, ENUM -> {
                shared.add(schema);
                yield "[" + schema.getName() + "](#" + schema.getName().toLowerCase(java.util.Locale.ROOT) + ")";
            }
            default -> schema.getType().getName();
        };
    }
}
