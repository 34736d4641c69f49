package io.riskgate.suite.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.topology.EngineParts;
import io.riskgate.topology.RiskgateTopology;
import io.riskgate.topology.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * Names of nodes, stores and internal topics are data on disk: a change here is a migration, and wants a decision page.
 */
class TopologyGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/topology/described.txt");

    private static Topology topology() {
        var registry = SchemaRegistry.open("mock://topology-golden");
        var portfolio = new PortfolioSettings(EngineSettings.WINDOW_DAYS, "golden", DecisionObserver.NONE);
        return RiskgateTopology.of(
                new EngineParts(() -> new EngineCodecs(new WireFormat(registry)), BarSettings.DAILY, portfolio));
    }

    private static Properties settings() {
        return new StreamsSettings("riskgate", "engine-1", "127.0.0.1:1", Path.of("state"), 1, 10, 0, 256 << 20)
                .toProperties();
    }

    @Test
    void is_described_as_the_golden_file_says() throws IOException {
        assertThat(topology().describe().toString().strip())
                .as("the topology has changed; if that is meant, put this text into %s", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN).strip());
    }

    @Test
    void keeps_exactly_these_stores() {
        Matcher stores = Pattern.compile("stores: \\[([^\\]]*)]")
                .matcher(topology().describe().toString());
        Set<String> names = new TreeSet<>();
        while (stores.find()) {
            Set.of(stores.group(1).split(", ")).stream()
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "audit-head-rows", "book-rows", "control-rows", "memory-rows", "universe-rows");
    }

    @Test
    void demands_that_every_internal_resource_has_a_name() {
        assertThat(settings()).containsEntry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    @Test
    void names_no_node_by_a_counter() {
        assertThat(topology().describe().toString()).doesNotContain("KSTREAM-", "KTABLE-", "-00000");
    }

    @Test
    void decides_exactly_once_and_without_a_linger() {
        assertThat(settings())
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry("producer.linger.ms", 0)
                .containsEntry("consumer.session.timeout.ms", 6_000)
                .containsEntry("main.consumer.group.instance.id", "engine-1");
    }
}
