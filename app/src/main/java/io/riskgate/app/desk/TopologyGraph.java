package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;

/** A Streams topology as nodes and edges: topics, processors and stores, for drawing. */
public final class TopologyGraph {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> known = new TreeSet<>();
    private final ArrayNode nodes = JSON.arrayNode();
    private final ArrayNode edges = JSON.arrayNode();

    private TopologyGraph() {}

    public static ObjectNode of(TopologyDescription topology) {
        TopologyGraph graph = new TopologyGraph();
        for (var part : topology.subtopologies().stream()
                .sorted(java.util.Comparator.comparingInt(TopologyDescription.Subtopology::id))
                .toList()) {
            part.nodes().stream()
                    .sorted(java.util.Comparator.comparing(TopologyDescription.Node::name))
                    .forEach(graph::add);
        }
        ObjectNode drawn = JSON.objectNode();
        drawn.set("nodes", graph.nodes);
        drawn.set("edges", graph.edges);
        return drawn;
    }

    private void add(TopologyDescription.Node node) {
        if (node instanceof TopologyDescription.Source source) {
            successors(node).forEach(next -> source.topicSet().forEach(topic -> edge(topic(topic), processor(next))));
        } else if (node instanceof TopologyDescription.Processor processor) {
            String id = processor(node.name());
            processor.stores().stream().sorted().forEach(store -> edge(id, store(store)));
            node.successors().forEach(next -> {
                if (next instanceof TopologyDescription.Sink sink) {
                    edge(id, topic(sink.topic() == null ? sink.name() : sink.topic()));
                } else {
                    edge(id, processor(next.name()));
                }
            });
        }
    }

    private static Set<String> successors(TopologyDescription.Node node) {
        return node.successors().stream()
                .map(TopologyDescription.Node::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String topic(String name) {
        return node("topic", name);
    }

    private String processor(String name) {
        return node("processor", name);
    }

    private String store(String name) {
        return node("store", name);
    }

    private String node(String kind, String name) {
        String id = kind + ":" + name;
        if (known.add(id)) {
            nodes.addObject().put("id", id).put("kind", kind).put("name", name);
        }
        return id;
    }

    private void edge(String from, String to) {
        edges.addObject().put("from", from).put("to", to);
    }
}
