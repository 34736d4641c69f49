package io.riskgate.suite.halt;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.cluster.ThreeBrokers;
import io.riskgate.testkit.crash.RegistryServer;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A trading day on three brokers and two engines, in which the whole firm is halted and resumed over and over. */
final class HaltedDay implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(180);
    private static final long TICK_NANOS = 10_000_000;
    private static final int ANSWERS_BETWEEN = 40;

    /** A trader who only goes on ordering outruns a starved engine, and a halt then waits behind the backlog. */
    private static final int UNANSWERED_MAX = 60;

    private static final int PARTITIONS = 6;
    private static final Path GIVEN = Path.of("src/test/resources/crash/eight_portfolios.yaml");

    private final ThreeBrokers brokers;
    private final RegistryServer registry = RegistryServer.start();
    private final WireFormat wire = new WireFormat(SchemaRegistry.open(registry.url()));
    private final EngineCodecs codecs = new EngineCodecs(wire);
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;
    private final TradingDay day;
    private final TwoEngines engines;
    private final List<HaltTrial> trials = new ArrayList<>();
    private int recordsSeen;
    private Watch watch = new Watch("");

    /** What has been seen since a command was sent. */
    private static final class Watch {
        final String commandId;
        final Set<Integer> confirmed = new HashSet<>();
        long markerSeenNanos;
        long rejectionSeenNanos;
        int rejections;
        boolean answered;

        Watch(String commandId) {
            this.commandId = commandId;
        }
    }

    private HaltedDay(Path directory, long seed) {
        brokers = ThreeBrokers.start(directory);
        admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()));
        EngineTopics.createOnThreeBrokers(admin);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        log = new TopicLog(brokers.bootstrapServers(), admin, EngineTopics.names());
        Scenario scenario = Scenario.read(GIVEN);
        List<InputRecord> given = new InputRecords(wire, scenario).given();
        given.forEach(record -> producer.send(
                new ProducerRecord<>(record.topic(), record.key().getBytes(StandardCharsets.UTF_8), record.value())));
        day = new TradingDay(
                producer,
                wire,
                List.copyOf(scenario.given().limits().keySet()),
                seed,
                given.get(given.size() - 1).eventTimeMillis());
        engines = new TwoEngines(brokers.bootstrapServers(), registry.url(), directory, admin);
    }

    static HaltedDay start(Path directory, long seed) {
        HaltedDay started = new HaltedDay(directory, seed);
        started.log.awaitQuiet(TwoEngines.APPLICATION, EngineTopics.READ_BY_ENGINE, WAIT);
        return started;
    }

    /** One halt of the firm under load, and its release by two people. */
    HaltTrial run(HaltTrial.Kind kind) {
        int wanted = day.answerCount() + ANSWERS_BETWEEN;
        tradeUntil("busy", () -> day.answerCount() >= wanted);
        if (kind == HaltTrial.Kind.REBALANCE) {
            engines.disturb();
            tradeUntil("rebalancing", engines::isRebalancing);
        }
        int firstRecord = log.recordCount();
        long sentNanos = System.nanoTime();
        watch = new Watch(day.command(CommandReceived.Kind.HALT, HaltScope.FIRM, "ann"));
        long killedNanos = 0;
        if (kind == HaltTrial.Kind.ENGINE_KILLED) {
            tradeUntil("marked", () -> watch.markerSeenNanos != 0);
            engines.kill();
            killedNanos = System.nanoTime();
        }
        tradeUntil(
                "halted in every partition",
                () -> watch.confirmed.size() == PARTITIONS && watch.rejectionSeenNanos != 0);
        Watch halted = watch;
        int approvals = ApprovalsBehindMarker.count(new RunLog(log.recordsFrom(firstRecord)), codecs, halted.commandId);
        engines.restore();
        resume();
        HaltTrial trial = new HaltTrial(
                kind,
                millis(halted.markerSeenNanos, halted.rejectionSeenNanos),
                millis(sentNanos, halted.rejectionSeenNanos),
                killedNanos == 0 ? -1 : millis(halted.markerSeenNanos, killedNanos),
                approvals,
                halted.rejections);
        trials.add(trial);
        return trial;
    }

    private void resume() {
        watch = new Watch(day.command(CommandReceived.Kind.RESUME, HaltScope.FIRM, "ann"));
        tradeUntil("asked for a second person", () -> watch.answered);
        watch = new Watch(day.command(CommandReceived.Kind.RESUME, HaltScope.FIRM, "bob"));
        tradeUntil("resumed in every partition", () -> watch.confirmed.size() == PARTITIONS);
    }

    private static double millis(long fromNanos, long toNanos) {
        return Math.max(0, toNanos - fromNanos) / 1e6;
    }

    private void trade() {
        if (day.orderCount() - day.answerCount() < UNANSWERED_MAX) {
            day.tick();
        }
        long tickEndNanos = System.nanoTime() + TICK_NANOS;
        do {
            log.poll();
        } while (System.nanoTime() < tickEndNanos);
        long seenNanos = System.nanoTime();
        for (LogRecord record : log.recordsFrom(recordsSeen)) {
            recordsSeen++;
            look(record, seenNanos);
        }
    }

    private void look(LogRecord record, long seenNanos) {
        try {
            switch (record.topic()) {
                case Topics.CONTROL -> {
                    if (ApprovalsBehindMarker.isMarkerOf(record, codecs, watch.commandId)
                            && watch.markerSeenNanos == 0) {
                        watch.markerSeenNanos = seenNanos;
                    }
                }
                case Topics.DECISIONS -> {
                    day.answered(record);
                    if (codecs.decisions()
                            .decodeRecord(record.value())
                            .getReason()
                            .equals("KILL_SWITCH")) {
                        watch.rejections++;
                        watch.rejectionSeenNanos = watch.rejectionSeenNanos == 0 ? seenNanos : watch.rejectionSeenNanos;
                    }
                }
                case Topics.KILL_SWITCH_EVENTS -> note(codecs.killSwitches().decodeRecord(record.value()));
                default -> {
                    // Nothing that a trial waits for.
                }
            }
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("the engine wrote what nobody can read: " + e.detail(), e);
        }
    }

    private void note(KillSwitchEvent event) {
        if (event.getCommandId().equals(watch.commandId)) {
            watch.answered = true;
            if (event.getResult() == KillSwitchResult.HALTED || event.getResult() == KillSwitchResult.RESUMED) {
                watch.confirmed.add(event.getPartition());
            }
        }
    }

    private void tradeUntil(String what, BooleanSupplier reached) {
        long deadlineNanos = System.nanoTime() + WAIT.toNanos();
        while (!reached.getAsBoolean()) {
            trade();
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("after " + WAIT + " still not " + what + "; " + engines.said());
            }
        }
    }

    void settle() {
        producer.flush();
        log.awaitQuiet(TwoEngines.APPLICATION, EngineTopics.READ_BY_ENGINE, WAIT);
    }

    RunLog log() {
        return log.withChangelogs(brokers.bootstrapServers(), TwoEngines.APPLICATION, WAIT);
    }

    WireFormat wire() {
        return wire;
    }

    @Override
    public String toString() {
        return trials.size() + " trials, " + day.orderCount() + " orders, " + engines.killCount() + " kills; "
                + HaltTimes.of(trials);
    }

    @Override
    public void close() {
        engines.close();
        producer.close();
        log.close();
        admin.close();
        registry.close();
        brokers.close();
    }
}
