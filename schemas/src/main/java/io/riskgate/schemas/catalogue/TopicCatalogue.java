package io.riskgate.schemas.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All public topics with their contracts, in the order of {@code topics.yaml}. */
public final class TopicCatalogue {

    private static final String FILE = "topics.yaml";

    private final Map<String, TopicContract> topics = new LinkedHashMap<>();

    TopicCatalogue(List<TopicContract> contracts) {
        contracts.forEach(contract -> topics.put(contract.name(), contract));
    }

    /** The catalogue that this build was made with. */
    public static TopicCatalogue load() {
        try (var file = TopicCatalogue.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the class path; build again");
            }
            return parse(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * A catalogue out of YAML.
     *
     * @param source where the text comes from, for messages
     * @throws CatalogueFault where the text says something that no catalogue can
     */
    public static TopicCatalogue parse(String source, String yaml) {
        return new TopicCatalogue(new CatalogueFile(source).read(yaml));
    }

    public List<TopicContract> topics() {
        return List.copyOf(topics.values());
    }

    /** The topics that exist on a cluster. */
    public List<TopicContract> live() {
        return topics.values().stream().filter(TopicContract::isLive).toList();
    }

    /** The contract of a topic that this build knows. */
    public TopicContract topic(String name) {
        var contract = topics.get(name);
        if (contract == null) {
            throw new IllegalArgumentException(
                    "there is no topic " + name + ClosestName.suggestion(name, topics.keySet()));
        }
        return contract;
    }
}
