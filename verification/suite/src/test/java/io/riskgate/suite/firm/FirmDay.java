package io.riskgate.suite.firm;

import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.control.BuildLease;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.firm.FirmBook;
import io.riskgate.enforcement.firm.FirmFigures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.FirmRisk;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.EngineProcess;
import io.riskgate.testkit.crash.EngineProcess.Installation;
import io.riskgate.testkit.crash.RegistryServer;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.TopicLog;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Fifty portfolios over six partitions of a real broker, and one portfolio beside it that holds everything. */
final class FirmDay implements AutoCloseable {
    static final int PARTITIONS = 6;
    static final int PORTFOLIOS = 50;
    private static final Duration WAIT = Duration.ofSeconds(120);
    private static final Path GIVEN = Path.of("src/test/resources/firm/fifty_portfolios.yaml");
    private static final List<String> PAIRS = List.of("EURUSD", "GBPUSD", "AUDUSD");

    private final BrokerFixture broker;
    private final RegistryServer registry = RegistryServer.start();
    private final EngineCodecs codecs = new EngineCodecs(new WireFormat(SchemaRegistry.open(registry.url())));
    private final WireFormat wire = new WireFormat(SchemaRegistry.open(registry.url()));
    private final Installation installation;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;
    private final EngineProcess engine;
    private final List<FillReceived> fills = new ArrayList<>();
    private final Random random;
    private final long nowMillis;

    FirmDay(BrokerFixture broker, Path directory, long seed) {
        this.broker = broker;
        random = new Random(seed);
        installation = new Installation(
                broker.bootstrapServers(), registry.url(), broker.uniquePrefix("firm") + "riskgate", 0);
        EngineTopics.create(broker.admin(), PARTITIONS);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        log = new TopicLog(broker.bootstrapServers(), broker.admin(), EngineTopics.names());
        List<InputRecord> given = new InputRecords(wire, Scenario.read(GIVEN)).given();
        given.forEach(record -> send(record.topic(), record.key(), record.value()));
        nowMillis = given.get(given.size() - 1).eventTimeMillis();
        engine = EngineProcess.start(installation, "engine-1", directory, 1);
        settle();
    }

    /** Fills of all portfolios, big and small, long and short. */
    void trade(int fillsEach) {
        for (int i = 0; i < fillsEach * PORTFOLIOS; i++) {
            String portfolio = "P" + (1 + i % PORTFOLIOS);
            var trade = new FillReceived.Trade(
                    PAIRS.get(random.nextInt(PAIRS.size())),
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    Quantity.parse(Integer.toString(1000 * (1 + random.nextInt(500)))),
                    Price.parse("1.2"));
            String id = "f-" + fills.size();
            var fill = new FillReceived(id, "o-" + id, new Origin(portfolio, "trend", id), trade, nowMillis);
            fills.add(fill);
            send(Topics.FILLS, portfolio, codecs.fills().encode(fill));
        }
        settle();
    }

    /** The firm as the engine last published it. */
    FirmRisk published() throws UnreadableRecord {
        FirmRisk newest = null;
        for (LogRecord record : log.recordsFrom(0)) {
            if (record.topic().equals(Topics.FIRM_RISK) && record.value() != null) {
                newest = wire.decode(record.value(), FirmRisk.class);
            }
        }
        if (newest == null) {
            throw new IllegalStateException("the engine has published nothing of the firm");
        }
        return newest;
    }

    /** The figures of one portfolio that has had every fill, on the engine's own market. */
    FirmFigures merged() {
        PartitionCore core = new PartitionCore(new PartitionState(EngineSettings.WINDOW_DAYS), new Nothing());
        for (LogRecord record : log.recordsFrom(0)) {
            RiskEvent event = record.partition() == 0 ? marketOf(record) : null;
            if (event != null) {
                core.step(event);
            }
        }
        core.step(new LimitsActivated(1_000_000, limits("everything", "1000000000"), nowMillis));
        FirmBook book = new FirmBook();
        for (FillReceived fill : fills) {
            var same = new FillReceived(
                    fill.executionId(),
                    fill.orderId(),
                    new Origin("everything", "trend", fill.executionId()),
                    fill.trade(),
                    fill.eventTimeMillis());
            for (Output output : core.step(same).outputs()) {
                if (output instanceof Output.SnapshotTaken taken) {
                    RiskSnapshot snapshot = taken.snapshot();
                    book.fold(snapshot);
                }
            }
        }
        return book.figures(RiskModel.STANDARD.observationsMin());
    }

    private @Nullable RiskEvent marketOf(LogRecord record) {
        if (record.topic().equals(Topics.MARKET_STATE)) {
            return ((Decoded.Readable<? extends RiskEvent>)
                            codecs.marketStates().decode(record.key(), record.value()))
                    .value();
        }
        boolean control = record.topic().equals(Topics.CONTROL);
        return control && marker(record) instanceof InstrumentListed listed ? listed : null;
    }

    private RiskEvent marker(LogRecord record) {
        return ((Decoded.Readable<RiskEvent>) codecs.controls().decode(record.key(), record.value())).value();
    }

    /** Limits of the firm that allow so much value at risk. */
    void limitFirm(String valueAtRisk) {
        for (LimitsSubmitted word : LimitsSubmitted.bothWords(limits(LimitSet.FIRM, valueAtRisk), nowMillis)) {
            send(Topics.LIMITS, LimitSet.FIRM, codecs.limits().encode(word));
        }
        settle();
    }

    /** An engine of another build says that it decides as well; returns when everybody has been halted for it. */
    void meetAnotherBuild() {
        var lease = new BuildLease("other", "other/1", "another", "", System.currentTimeMillis(), WAIT.toMillis());
        send(Topics.ENGINE_LEASES, lease.instanceId(), codecs.leases().encode(lease));
        Awaitility.await().atMost(WAIT).until(() -> {
            log.poll();
            return haltedPartitions().size() == PARTITIONS;
        });
        settle();
    }

    private static LimitSet limits(String portfolio, String valueAtRisk) {
        Money wide = Money.parse("1000000000000");
        Money tail = Money.parse(valueAtRisk);
        return new LimitSet(
                portfolio,
                "USD",
                Money.parse("1000000000"),
                new LimitSet.OrderLimits(Quantity.parse("1000000000"), wide, 0.5, 86_400_000, 5_000, 86_400_000),
                new LimitSet.ExposureLimits(wide, wide, 1000, 0.9),
                new LimitSet.TailLimits(tail, tail, wide, wide),
                RiskModel.STANDARD,
                "ann",
                "bob");
    }

    /** Partitions whose log holds a halt of the whole firm by the engine. */
    Set<Integer> haltedPartitions() {
        Set<Integer> partitions = new TreeSet<>();
        for (LogRecord record : log.recordsFrom(0)) {
            if (record.topic().equals(Topics.CONTROL)
                    && marker(record) instanceof HaltMarker halt
                    && halt.requestedBy().equals("engine")) {
                partitions.add(record.partition());
            }
        }
        return partitions;
    }

    /** One order in each portfolio; returns the first veto of each answer. */
    Map<String, String> probe() throws UnreadableRecord {
        for (int i = 1; i <= PORTFOLIOS; i++) {
            var terms = new OrderTerms("EURUSD", Side.BUY, Quantity.parse("1000"), null);
            var order = new OrderSubmitted("probe-" + i, new Origin("P" + i, "trend", "probe"), terms, nowMillis, 0);
            send(Topics.ORDERS, "P" + i, codecs.orders().encode(order));
        }
        settle();
        Map<String, String> answers = new TreeMap<>();
        for (LogRecord record : log.recordsFrom(0)) {
            if (record.topic().equals(Topics.DECISIONS) && record.value() != null) {
                Decision decision = codecs.decisions().decodeRecord(record.value());
                answers.put(decision.getPortfolioId(), decision.getReason());
            }
        }
        return answers;
    }

    private void settle() {
        producer.flush();
        log.awaitQuiet(installation.applicationId(), EngineTopics.READ_BY_ENGINE, WAIT);
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        engine.close();
        producer.close();
        log.close();
        registry.close();
        EngineTopics.delete(broker.admin(), installation.applicationId());
    }

    /** Every fill is a new one. */
    private static final class Nothing implements PartitionMemory {
        @Override
        public io.riskgate.enforcement.decision.@Nullable Decision decisionOf(String orderId) {
            return null;
        }

        @Override
        public @Nullable String fingerprintOf(String executionId) {
            return null;
        }
    }
}
