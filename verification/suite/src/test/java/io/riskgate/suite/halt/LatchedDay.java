package io.riskgate.suite.halt;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Verdict;
import io.riskgate.schemas.catalogue.Topics;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Engines that are crashed, emptied, replaced and restarted while latches are in force. */
final class LatchedDay implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(120);
    private static final Path GIVEN = Path.of("src/test/resources/crash/latched_portfolios.yaml");
    private static final List<String> PORTFOLIOS = List.of("P1", "P2", "P3", "P4", "P5", "P6");
    private static final String FIRST = "engine-1";
    private static final String SECOND = "engine-2";

    private final BrokerFixture broker;
    private final Path directory;
    private final RegistryServer registry = RegistryServer.start();
    private final WireFormat wire = new WireFormat(SchemaRegistry.open(registry.url()));
    private final EngineCodecs codecs = new EngineCodecs(wire);
    private final Installation installation;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;
    private final Map<String, EngineProcess> running = new TreeMap<>();
    private final long nowMillis;
    private int starts;
    private int probes;
    private int recordsSeen;

    private LatchedDay(BrokerFixture broker, Path directory) {
        this.broker = broker;
        this.directory = directory;
        installation = new Installation(
                broker.bootstrapServers(), registry.url(), broker.uniquePrefix("latches") + "riskgate", 1);
        EngineTopics.create(broker.admin(), 2);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        log = new TopicLog(broker.bootstrapServers(), broker.admin(), EngineTopics.names());
        List<InputRecord> given = new InputRecords(wire, Scenario.read(GIVEN)).given();
        given.forEach(record -> send(record.topic(), record.key(), record.value()));
        nowMillis = given.get(given.size() - 1).eventTimeMillis();
        begin(FIRST);
    }

    static LatchedDay start(BrokerFixture broker, Path directory) {
        LatchedDay day = new LatchedDay(broker, directory);
        day.settle();
        return day;
    }

    /** Latches of several scopes and severities; returns what they say. */
    Map<String, String> latch() {
        command("c1", KillSeverity.HALT, HaltScope.portfolio("P1"));
        command("c2", KillSeverity.REDUCE_ONLY, HaltScope.portfolio("P2"));
        command("c3", KillSeverity.THROTTLE, HaltScope.portfolio("P3"));
        command("c4", KillSeverity.HALT, HaltScope.parse("strategy:carry"));
        command("c5", KillSeverity.LIQUIDATE, HaltScope.parse("instrument:GBPUSD"));
        settle();
        return probe();
    }

    private void command(String id, KillSeverity severity, HaltScope scope) {
        var command = new CommandReceived(
                id, CommandReceived.Kind.HALT, scope, severity, "ann", "drill", nowMillis, CommandProof.NONE);
        send(Topics.COMMANDS, scope.toString(), codecs.commands().encode(command));
    }

    /** One order in each portfolio; returns reason and detail of each answer. */
    Map<String, String> probe() {
        probes++;
        for (String portfolio : PORTFOLIOS) {
            String strategy = portfolio.equals("P4") ? "carry" : "trend";
            String pair = portfolio.equals("P5") ? "GBPUSD" : "EURUSD";
            var terms = new OrderTerms(pair, Side.BUY, Quantity.parse("6000"), null);
            var order = new OrderSubmitted(
                    portfolio + "-" + probes, new Origin(portfolio, strategy, "probe"), terms, nowMillis, 0);
            send(Topics.ORDERS, portfolio, codecs.orders().encode(order));
        }
        Map<String, String> answers = new TreeMap<>();
        long deadlineNanos = System.nanoTime() + WAIT.toNanos();
        while (answers.size() < PORTFOLIOS.size()) {
            log.poll();
            for (LogRecord record : log.recordsFrom(recordsSeen)) {
                recordsSeen++;
                note(record, answers);
            }
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("after " + WAIT + " only " + answers + " were answered");
            }
        }
        return answers;
    }

    private void note(LogRecord record, Map<String, String> answers) {
        if (record.topic().equals(Topics.DECISIONS)) {
            try {
                Decision decision = codecs.decisions().decodeRecord(record.value());
                if (decision.getOrderId().endsWith("-" + probes)) {
                    answers.put(decision.getPortfolioId(), decision.getReason() + " " + detail(decision));
                }
            } catch (UnreadableRecord e) {
                throw new IllegalStateException("the engine wrote what nobody can read: " + e.detail(), e);
            }
        }
    }

    private static String detail(Decision decision) {
        return decision.getChecks().stream()
                .filter(check -> check.getVerdict() == Verdict.VETOED)
                .map(CheckResult::getDetail)
                .findFirst()
                .orElse("");
    }

    /** Ends the engine as the kernel would and starts it on the same state. */
    void crash() {
        engine(FIRST).kill();
        begin(FIRST);
    }

    /** As a crash, but nothing of the state is left on disk. */
    void restoreFromChangelogOnly() {
        engine(FIRST).kill();
        deleteState(FIRST);
        begin(FIRST);
    }

    /** A second engine keeps warm copies; the first one dies for good. */
    void promoteStandby() {
        begin(SECOND);
        settle();
        probe(); // both engines have taken part once the group has settled and answers again
        engine(FIRST).kill();
        running.remove(FIRST);
    }

    /** Each engine ends in good order and starts again, one after the other. */
    void restartOneByOne() {
        begin(FIRST);
        settle();
        for (String name : List.of(SECOND, FIRST)) {
            engine(name).stop();
            begin(name);
            settle();
        }
    }

    /** All engines end in good order, and then all start again as a later build with one flow more. */
    void upgrade() {
        List<String> names = List.copyOf(running.keySet());
        names.forEach(name -> engine(name).stop());
        for (String name : names) {
            running.put(name, EngineProcess.start(UpgradedEngine.class, installation, name, directory, ++starts));
        }
        settle();
    }

    private void begin(String name) {
        running.put(name, EngineProcess.start(installation, name, directory, ++starts));
    }

    private EngineProcess engine(String name) {
        EngineProcess engine = running.get(name);
        if (engine == null) {
            throw new IllegalStateException("no engine " + name + " among " + running.keySet());
        }
        return engine;
    }

    private void deleteState(String name) {
        try (var files = Files.walk(directory.resolve("state-" + name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        running.values().forEach(EngineProcess::close);
        producer.close();
        log.close();
        registry.close();
        EngineTopics.delete(broker.admin(), installation.applicationId());
    }
}
