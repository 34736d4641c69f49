package io.riskgate.suite.crash;

import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.crash.EngineHost;
import io.riskgate.testkit.crash.KillableEngine;
import io.riskgate.testkit.crash.TradingDay;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.log.TopicLog;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A trading day with one engine process that is killed and started again on the same state. */
final class CrashedDay implements AutoCloseable {
    private static final int UNANSWERED_MIN = 5;
    private static final int UNANSWERED_MAX = 300;
    private static final long TICK_NANOS = 10_000_000;
    private static final Duration WAIT = Duration.ofSeconds(90);
    private static final String HALTED = "P1";
    private static final Path GIVEN = Path.of("src/test/resources/crash/eight_portfolios.yaml");

    private final EngineHost host;
    private final WireFormat wire;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;
    private final TradingDay day;
    private final Random random;
    private KillableEngine engine;
    private int starts;
    private int recordsSeen;
    private int answersAtRestart;
    private int killSwitchEvents;
    private int latchRefusals;
    private int approvalsOfHalted;

    private CrashedDay(EngineHost host, long seed) {
        this.host = host;
        this.wire = new WireFormat(SchemaRegistry.open(host.registryUrl()));
        this.random = new Random(seed);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", host.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        log = new TopicLog(host.bootstrapServers(), host.admin(), EngineTopics.names());
        Scenario scenario = Scenario.read(GIVEN);
        List<InputRecord> given = new InputRecords(wire, scenario).given();
        given.forEach(record -> producer.send(
                new ProducerRecord<>(record.topic(), record.key().getBytes(StandardCharsets.UTF_8), record.value())));
        long startMillis = given.get(given.size() - 1).eventTimeMillis();
        day = new TradingDay(
                producer, wire, List.copyOf(scenario.given().limits().keySet()), seed, startMillis);
        engine = startEngine();
    }

    /** Takes over the host and closes it with itself. */
    static CrashedDay start(EngineHost host, long seed) {
        CrashedDay started = new CrashedDay(host, seed);
        started.log.awaitQuiet(host.applicationId(), EngineTopics.READ_BY_ENGINE, WAIT);
        return started;
    }

    private KillableEngine startEngine() {
        starts++;
        return host.startEngine();
    }

    /**
     * One tick of the day, and ten milliseconds of reading what the engine has answered meanwhile. On a machine that
     * cannot keep pace the day waits, because a halt is met in the order of the log, behind everything before it.
     */
    private void trade() {
        if (day.orderCount() - day.answerCount() < UNANSWERED_MAX) {
            day.tick();
        }
        long tickEndNanos = System.nanoTime() + TICK_NANOS;
        do {
            log.poll();
        } while (System.nanoTime() < tickEndNanos);
        for (LogRecord record : log.recordsFrom(recordsSeen)) {
            recordsSeen++;
            killSwitchEvents += record.topic().equals(Topics.KILL_SWITCH_EVENTS) ? 1 : 0;
            if (record.topic().equals(Topics.DECISIONS)) {
                day.answered(record);
                look(record);
            }
        }
    }

    private void look(LogRecord record) {
        Decision decision = decision(record);
        if (decision.getPortfolioId().equals(HALTED)) {
            boolean refused = decision.getReason().equals("KILL_SWITCH");
            latchRefusals += refused ? 1 : 0;
            approvalsOfHalted += decision.getOutcome() == Outcome.APPROVED ? 1 : 0;
        }
    }

    private Decision decision(LogRecord record) {
        try {
            return new EngineCodecs(wire).decisions().decodeRecord(record.value());
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(e);
        }
    }

    private void tradeUntil(String what, BooleanSupplier reached) {
        long deadlineNanos = System.nanoTime() + WAIT.toNanos();
        while (!reached.getAsBoolean()) {
            trade();
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("after " + WAIT + " still not " + what + "; the engine "
                        + (engine.isAlive() ? "lives" : "is dead") + " and said " + engine.said());
            }
        }
    }

    /** Trades until the engine has answered a seeded number of orders, so that each kill finds it at another point. */
    void tradeUntilBusy() {
        int wanted = day.answerCount() + 100 + random.nextInt(400);
        tradeUntil("busy", () -> day.answerCount() >= wanted);
    }

    void halt() {
        int before = killSwitchEvents;
        day.command(Kind.HALT, HALTED, "ann");
        tradeUntil("halted in every partition", () -> killSwitchEvents >= before + host.partitionCount());
    }

    /**
     * Kills the engine at a moment when it lives, has orders in hand that it has not answered, and was answering just
     * before.
     */
    void killWhileBusy() {
        int answeredBefore = day.answerCount();
        int burst = 1 + random.nextInt(40);
        for (int i = 0; i < burst || day.orderCount() - day.answerCount() < UNANSWERED_MIN; i++) {
            day.tick();
        }
        tradeUntil("answering", () -> day.answerCount() > answeredBefore);
        for (int i = 0; i < UNANSWERED_MIN; i++) {
            day.tick();
        }
        producer.flush();
        if (!engine.isAlive()) {
            throw new IllegalStateException("the engine was dead before it was killed: " + engine.said());
        }
        engine.kill();
    }

    /** Lets orders pile up for a while, starts the engine again and trades until it answers. */
    void restart() {
        for (int i = 0; i < 50; i++) {
            trade();
        }
        answersAtRestart = day.answerCount();
        latchRefusals = 0;
        engine = startEngine();
        tradeUntil("answering again", () -> day.answerCount() > answersAtRestart + 50);
    }

    int answersAfterRestart() {
        return day.answerCount() - answersAtRestart;
    }

    int refusalsByLatchAfterRestart() {
        tradeUntil("refusing by the latch", () -> latchRefusals > 0);
        return latchRefusals;
    }

    void resumeByTwo() {
        approvalsOfHalted = 0;
        day.command(Kind.RESUME, HALTED, "ann");
        day.command(Kind.RESUME, HALTED, "bob");
        tradeUntil("approving again", () -> approvalsOfHalted > 0);
    }

    int approvalsAfterResume() {
        return approvalsOfHalted;
    }

    /** Ends the day and waits until the engine has nothing left to do. */
    void settle() {
        producer.flush();
        log.awaitQuiet(host.applicationId(), EngineTopics.READ_BY_ENGINE, WAIT);
    }

    /** How often books were rebuilt from rows, in the partition that says so most often. */
    long restartsSeenInAudit() {
        return log().topic(Topics.AUDIT).stream()
                .map(LogRecord::value)
                .flatMap(this::inputs)
                .filter(AuditChain.REBUILD::equals)
                .count();
    }

    private Stream<String> inputs(byte[] value) {
        try {
            return new EngineCodecs(wire)
                    .audits().decode(value).body().getInputs().stream().map(run -> run.getTopic());
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(e);
        }
    }

    RunLog log() {
        return log.withChangelogs(host.bootstrapServers(), host.applicationId(), WAIT);
    }

    WireFormat wire() {
        return wire;
    }

    @Override
    public String toString() {
        return starts + " starts, " + day.orderCount() + " orders, " + day.fillCount() + " fills, " + log.recordCount()
                + " records read";
    }

    @Override
    public void close() {
        producer.close();
        log.close();
        host.close();
    }
}
