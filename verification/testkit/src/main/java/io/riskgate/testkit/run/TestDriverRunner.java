package io.riskgate.testkit.run;

import io.riskgate.app.audit.HeadSigning;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.processors.portfolio.AuditSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.state.store.Stores;
import io.riskgate.testkit.ledger.Ledger;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import io.riskgate.topology.EngineParts;
import io.riskgate.topology.RiskgateTopology;
import io.riskgate.topology.StreamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology, codecs and RocksDB stores on Kafka's own test driver: one partition, one record at a time. */
public final class TestDriverRunner implements ScenarioRunner {
    private static final String APPLICATION = "riskgate";

    /** Few, so that every scenario shows that books built from rows go on as the ones before. */
    private static final long REBUILD_RECORDS = 3;

    private static final SigningKey KEY = SigningKey.generate();
    private static final HeadSigning HEADS = new HeadSigning(KEY);

    /** Topics that the engine both writes and reads come back to it by themselves. */
    private static final List<String> OUTPUTS = List.of(
            Topics.MARKET_STATE,
            Topics.CONTROL,
            Topics.REFUSALS,
            Topics.DECISIONS,
            Topics.AUDIT,
            Topics.KILL_SWITCH_EVENTS,
            Topics.RISK_SNAPSHOTS,
            Topics.BREACHES,
            Topics.STANDINGS,
            Topics.STRATEGY_HEALTH,
            Topics.DEAD_LETTERS,
            changelog(Stores.BOOK_ROWS),
            changelog(Stores.MEMORY_ROWS),
            changelog(Stores.AUDIT_HEAD_ROWS));

    /** One process has one budget, which an engine on a broker in the same process shares. */
    private static final long ROCKS_BYTES = EngineSettings.Tuning.STANDARD.rocksBudgetBytes();

    private final WireFormat wire = new WireFormat(openRegistry());

    private static String changelog(String store) {
        return APPLICATION + "-" + store + "-changelog";
    }

    private static SchemaRegistry openRegistry() {
        return SchemaRegistry.open("mock://test-driver-runner");
    }

    @Override
    public ScenarioRun run(Scenario scenario) {
        RunLog log = runToLog(scenario);
        return new ScenarioRun(new Observations(wire).of(log), Ledger.faults(log, wire));
    }

    /** The registry that knows the schemas of what {@link #runToLog} returns. */
    public SchemaRegistry registry() {
        return openRegistry();
    }

    /** The format of what {@link #runToLog} returns. */
    public WireFormat wire() {
        return wire;
    }

    /** The same, with everything that was written. */
    public RunLog runToLog(Scenario scenario) {
        InputRecords inputs = new InputRecords(wire, scenario);
        List<InputRecord> all = new ArrayList<>(inputs.given());
        all.addAll(inputs.when());
        return runToLog(all);
    }

    /** Records as they are, in this order. */
    public RunLog runToLog(List<InputRecord> inputs) {
        Path directory = temporaryDirectory();
        var settings = new StreamsSettings(APPLICATION, "engine-1", "127.0.0.1:1", directory, 1, 10, 0, ROCKS_BYTES);
        try (var driver = new TopologyTestDriver(RiskgateTopology.of(parts()), settings.toProperties())) {
            return new RunLog(drive(driver, inputs));
        }
    }

    private static EngineParts parts() {
        var portfolio = new PortfolioSettings(
                EngineSettings.WINDOW_DAYS, "test", DecisionObserver.NONE, new AuditSettings(HEADS, REBUILD_RECORDS));
        return new EngineParts(() -> new EngineCodecs(new WireFormat(openRegistry())), BarSettings.DAILY, portfolio);
    }

    private static List<LogRecord> drive(TopologyTestDriver driver, List<InputRecord> inputs) {
        List<LogRecord> log = new ArrayList<>();
        Map<String, TestInputTopic<byte[], byte[]>> topics = new TreeMap<>();
        Map<String, Long> offsets = new TreeMap<>();
        for (InputRecord input : inputs) {
            byte[] key = input.key().getBytes(StandardCharsets.UTF_8);
            topics.computeIfAbsent(
                            input.topic(),
                            name -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
                    .pipeInput(key, input.value(), input.eventTimeMillis());
            log.add(new LogRecord(
                    input.topic(), 0, offsets.merge(input.topic(), 1L, Long::sum) - 1, key, input.value()));
        }
        for (String topic : OUTPUTS) {
            var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            List<TestRecord<byte[], byte[]>> records = output.readRecordsToList();
            for (int i = 0; i < records.size(); i++) {
                log.add(new LogRecord(
                        topic, 0, i, records.get(i).key(), records.get(i).value()));
            }
        }
        return log;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("riskgate-test-driver-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
