package io.riskgate.app.cli.engine;

import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what this build reads, keeps and writes; needs no cluster. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Show what this build reads, keeps and writes, flow by flow; needs no cluster.",
        footerHeading = "%nExamples:%n",
        footer = {"  riskgate topology", "  riskgate topology --mermaid > topology.mmd"})
public final class TopologyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--mermaid", description = "As a Mermaid flowchart.")
    private boolean mermaid;

    @Override
    public Integer call() {
        var settings = EngineSettings.of("127.0.0.1:9092", "mock://topology", Path.of("."));
        TopologyDescription description = Engine.topology(settings).describe();
        PrintWriter out = spec.commandLine().getOut();
        if (mermaid) {
            printMermaid(description, out);
        } else {
            flows(description).forEach(flow -> printFlow(flow, out));
        }
        out.flush();
        return 0;
    }

    private static List<TopologyDescription.Subtopology> flows(TopologyDescription description) {
        return description.subtopologies().stream()
                .sorted(Comparator.comparingInt(TopologyDescription.Subtopology::id))
                .toList();
    }

    private static void printFlow(TopologyDescription.Subtopology flow, PrintWriter out) {
        Set<String> reads = new TreeSet<>();
        Set<String> writes = new TreeSet<>();
        Set<String> keeps = new TreeSet<>();
        List<String> processors = new ArrayList<>();
        for (TopologyDescription.Node node : flow.nodes()) {
            if (node instanceof TopologyDescription.Source source) {
                reads.addAll(source.topicSet());
            } else if (node instanceof TopologyDescription.Sink sink) {
                writes.add(sink.topic());
            } else if (node instanceof TopologyDescription.Processor processor) {
                processors.add(processor.name());
                keeps.addAll(processor.stores());
            }
        }
        out.println("flow " + flow.id() + ": " + processors.stream().sorted().collect(Collectors.joining(", ")));
        out.println("  reads   " + String.join(", ", reads));
        out.println("  keeps   " + String.join(", ", keeps));
        out.println("  writes  " + String.join(", ", writes));
    }

    private static void printMermaid(TopologyDescription description, PrintWriter out) {
        out.println("flowchart LR");
        for (TopologyDescription.Subtopology flow : flows(description)) {
            flow.nodes().stream()
                    .sorted(Comparator.comparing(TopologyDescription.Node::name))
                    .forEach(node -> printEdges(node, out));
        }
    }

    private static void printEdges(TopologyDescription.Node node, PrintWriter out) {
        if (node instanceof TopologyDescription.Source source) {
            new TreeSet<>(source.topicSet())
                    .forEach(topic -> node.successors()
                            .forEach(next -> out.println("  " + topic(topic) + " --> " + next.name())));
        } else if (node instanceof TopologyDescription.Processor processor) {
            new TreeSet<>(processor.stores())
                    .forEach(store -> out.println("  " + node.name() + " --- " + store + "[(" + store + ")]"));
            node.successors().stream()
                    .map(next -> next instanceof TopologyDescription.Sink sink ? topic(sink.topic()) : next.name())
                    .sorted()
                    .forEach(next -> out.println("  " + node.name() + " --> " + next));
        }
    }

    private static String topic(String name) {
        return "topic-" + name + "([" + name + "])";
    }
}
