package io.riskgate.schemas.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.riskgate.schemas.catalogue.TopicContract.Content;
import io.riskgate.schemas.catalogue.TopicContract.Parties;
import io.riskgate.schemas.catalogue.TopicContract.Status;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;

/** The text of a catalogue, read strictly: every key known, every value present. */
final class CatalogueFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FILE_KEYS = Set.of("domains", "config", "topics");
    private static final Set<String> TOPIC_KEYS = Set.of(
            "description",
            "key",
            "value",
            "compatibility",
            "partitions",
            "retention",
            "cleanup",
            "owner",
            "readers",
            "status",
            "config");
    private static final Set<String> CLEANUPS =
            Set.of(TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.CLEANUP_POLICY_COMPACT);
    private static final Map<String, Status> STATUSES = Map.of("live", Status.LIVE, "reserved", Status.RESERVED);
    private static final String UNLIMITED = "unlimited";

    private final String source;
    private final Map<String, Integer> domains = new LinkedHashMap<>();
    private final Map<String, String> sharedConfig = new LinkedHashMap<>();

    CatalogueFile(String source) {
        this.source = source;
    }

    List<TopicContract> read(String yaml) {
        var file = tree(yaml);
        requireKnown("the file", file, FILE_KEYS);
        object("the file", file, "domains")
                .properties()
                .forEach(domain -> domains.put(domain.getKey(), partitions(domain)));
        if (file.has("config")) {
            sharedConfig.putAll(config("config", file));
        }
        var contracts = new ArrayList<TopicContract>();
        object("the file", file, "topics")
                .properties()
                .forEach(topic -> contracts.add(contract(topic.getKey(), topic.getValue())));
        return contracts;
    }

    private JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw fault("is not YAML, or says something twice: " + e.getOriginalMessage());
        }
    }

    private TopicContract contract(String name, JsonNode topic) {
        var place = "topic " + name;
        if (!name.matches("[a-z][a-z0-9-]{0,62}")) {
            throw fault(place + " must be lower-case letters, digits and hyphens");
        }
        requireKnown(place, topic, TOPIC_KEYS);
        return new TopicContract(
                name,
                text(place, topic, "description"),
                status(place, topic),
                new Content(text(place, topic, "key"), text(place, topic, "value"), compatibility(place, topic)),
                storage(place, topic),
                new Parties(text(place, topic, "owner"), readers(place, topic)));
    }

    private TopicStorage storage(String place, JsonNode topic) {
        var domain = text(place, topic, "partitions");
        requireKnown(place + ": domain", domain, domains.keySet());
        var cleanup = text(place, topic, "cleanup");
        requireKnown(place + ": cleanup", cleanup, CLEANUPS);
        var config = new LinkedHashMap<>(sharedConfig);
        if (topic.has("config")) {
            config.putAll(config(place, topic));
        }
        return new TopicStorage(domain, domains.getOrDefault(domain, 0), retention(place, topic), cleanup, config);
    }

    private Optional<Duration> retention(String place, JsonNode topic) {
        var retention = text(place, topic, "retention");
        if (retention.equals(UNLIMITED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(retention));
        } catch (DateTimeParseException e) {
            throw fault(place + ": retention must be unlimited or a duration as in P30D, got " + retention);
        }
    }

    private Map<String, String> config(String place, JsonNode holder) {
        var settings = new LinkedHashMap<String, String>();
        object(place, holder, "config").properties().forEach(setting -> {
            requireKnown(place + ": topic setting", setting.getKey(), kafkaSettings());
            settings.put(setting.getKey(), setting.getValue().asText());
        });
        return settings;
    }

    private List<String> readers(String place, JsonNode topic) {
        var readers = new ArrayList<String>();
        topic.path("readers").forEach(reader -> readers.add(reader.asText()));
        if (readers.isEmpty()) {
            throw fault(place + ": readers must name at least one");
        }
        return readers;
    }

    private int partitions(Map.Entry<String, JsonNode> domain) {
        if (!domain.getValue().isInt() || domain.getValue().intValue() < 1) {
            throw fault("domain " + domain.getKey() + " must have a partition count of at least 1, got "
                    + domain.getValue().asText());
        }
        return domain.getValue().intValue();
    }

    private String text(String place, JsonNode holder, String key) {
        var value = holder.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw fault(place + " must say its " + key);
        }
        return value.asText();
    }

    private JsonNode object(String place, JsonNode holder, String key) {
        var value = holder.path(key);
        if (!value.isObject() || value.isEmpty()) {
            throw fault(place + " must have " + key + ", as a list of names with values");
        }
        return value;
    }

    private Status status(String place, JsonNode topic) {
        var text = text(place, topic, "status");
        requireKnown(place + ": status", text, STATUSES.keySet());
        return STATUSES.getOrDefault(text, Status.RESERVED);
    }

    private Compatibility compatibility(String place, JsonNode topic) {
        var text = text(place, topic, "compatibility");
        var names = Arrays.stream(Compatibility.values()).map(Enum::name).toList();
        requireKnown(place + ": compatibility", text, names);
        return Compatibility.valueOf(text);
    }

    private void requireKnown(String place, JsonNode holder, Set<String> known) {
        if (!holder.isObject()) {
            throw fault(place + " must be a list of names with values");
        }
        holder.fieldNames().forEachRemaining(key -> requireKnown(place + ": key", key, known));
    }

    private void requireKnown(String what, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw fault(what + " " + name + " is unknown" + ClosestName.suggestion(name, known));
        }
    }

    private CatalogueFault fault(String what) {
        return new CatalogueFault(source + ": " + what);
    }

    private static Set<String> kafkaSettings() {
        return Arrays.stream(TopicConfig.class.getFields())
                .filter(field -> field.getName().endsWith("_CONFIG"))
                .map(field -> {
                    try {
                        return String.valueOf(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("Kafka's topic settings are public constants", e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
