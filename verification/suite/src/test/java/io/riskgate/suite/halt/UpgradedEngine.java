package io.riskgate.suite.halt;

import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.topology.EngineParts;
import io.riskgate.topology.RiskgateTopology;
import io.riskgate.topology.StreamsSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An engine of a later build: one flow more, with a store of its own, added before all others so that every task gets
 * another number.
 */
public final class UpgradedEngine {
    private static final String STORE = "a-later-rows";

    private UpgradedEngine() {}

    /** Takes the engine's own options, as {@code --name=value}. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = new TreeMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            options.put(parts[0], parts[1]);
        }
        var settings = new StreamsSettings(
                options.get("--application-id"),
                options.get("--instance-id"),
                options.get("--bootstrap"),
                Path.of(options.get("--state-dir")),
                1,
                10,
                Integer.parseInt(options.get("--standbys")),
                256L << 20);
        KafkaStreams streams = new KafkaStreams(topology(options.get("--registry")), settings.toProperties());
        CountDownLatch ended = new CountDownLatch(1);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        ended.await();
    }

    static Topology topology(String registryUrl) {
        SchemaRegistry registry = SchemaRegistry.open(registryUrl);
        var portfolio = new PortfolioSettings(EngineSettings.WINDOW_DAYS, "later", DecisionObserver.NONE);
        Topology topology = new Topology();
        topology.addSource("a-later-in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.ALERTS);
        topology.addProcessor("a-later", LaterFlow::new, "a-later-in");
        topology.addStateStore(io.riskgate.state.store.Stores.direct(STORE), "a-later");
        return RiskgateTopology.addTo(
                topology,
                new EngineParts(() -> new EngineCodecs(new WireFormat(registry)), BarSettings.DAILY, portfolio));
    }

    /** Does nothing with what it reads; that it is there is all. */
    private static final class LaterFlow extends ContextualProcessor<byte[], byte[], Void, Void> {
        @Override
        public void process(Record<byte[], byte[]> record) {}
    }
}
