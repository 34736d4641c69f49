package io.riskgate.app.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.desk.TopologyGraph;
import io.riskgate.app.metrics.DecisionMetrics;
import io.riskgate.app.metrics.RiskMeters;
import io.riskgate.processors.portfolio.AuditSettings;
import io.riskgate.processors.portfolio.HeadSigner;
import io.riskgate.processors.portfolio.PortfolioQuestions;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.topology.EngineParts;
import io.riskgate.topology.RiskgateTopology;
import io.riskgate.topology.StreamsSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running engine: the Streams application with its metrics. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration METRICS_REFRESH = Duration.ofSeconds(10);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(20);

    private final ObjectNode graph;
    private final PortfolioQuestions questions;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "engine-metrics");
        thread.setDaemon(true);
        return thread;
    });
    private final RestoreProgress restore = new RestoreProgress();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch running = new CountDownLatch(1);
    private @Nullable LeaseHeartbeat lease;

    private Engine(Topology topology, KafkaStreams streams, MeterRegistry meters, PortfolioQuestions questions) {
        this.questions = questions;
        this.graph = TopologyGraph.of(topology.describe());
        this.streams = streams;
        this.streamsMetrics = new KafkaStreamsMetrics(streams, Tags.empty(), refresher, METRICS_REFRESH);
        streams.setUncaughtExceptionHandler(new FailurePolicy());
        streams.setGlobalStateRestoreListener(restore);
        streams.setStateListener((now, before) -> stateChanged(now));
        streamsMetrics.bindTo(meters);
    }

    /** Starts an engine that signs no audit heads and returns at once. */
    public static Engine start(EngineSettings settings, MeterRegistry meters) {
        return start(settings, meters, HeadSigner.NONE);
    }

    /** Starts an engine and returns at once; {@link #awaitRunning} tells when it takes orders. */
    public static Engine start(EngineSettings settings, MeterRegistry meters, HeadSigner heads) {
        var questions = new PortfolioQuestions();
        String epoch = settings.instanceId() + "/" + System.currentTimeMillis();
        var tuning = settings.tuning();
        var configuration = new StreamsSettings(
                settings.applicationId(),
                settings.instanceId(),
                settings.bootstrapServers(),
                settings.stateDirectory(),
                tuning.threads(),
                tuning.commitMillis(),
                tuning.standbyCount(),
                tuning.rocksBudgetBytes());
        Topology topology = topology(settings, meters, heads, questions, epoch);
        Engine engine =
                new Engine(topology, new KafkaStreams(topology, configuration.toProperties()), meters, questions);
        engine.streams.start();
        engine.lease = new LeaseHeartbeat(settings, epoch, engine::isDeciding);
        return engine;
    }

    /** What an engine with these settings is made of; nothing is connected. */
    public static Topology topology(EngineSettings settings) {
        return topology(settings, new SimpleMeterRegistry(), HeadSigner.NONE, new PortfolioQuestions(), "");
    }

    private static Topology topology(
            EngineSettings settings,
            MeterRegistry meters,
            HeadSigner heads,
            PortfolioQuestions questions,
            String epoch) {
        SchemaRegistry registry = SchemaRegistry.open(settings.registry(), Map.of());
        var portfolio = new PortfolioSettings(
                settings.windowDays(),
                BuildVersion.current(),
                new DecisionMetrics(new RiskMeters(meters)),
                AuditSettings.STANDARD.signedBy(heads),
                questions,
                epoch);
        return RiskgateTopology.of(
                new EngineParts(() -> new EngineCodecs(new WireFormat(registry)), settings.bars(), portfolio));
    }

    /** While partitions move, what is decided is still committed or fenced; only an engine that has ended is silent. */
    private boolean isDeciding() {
        KafkaStreams.State state = streams.state();
        return hasStarted() && (state == KafkaStreams.State.RUNNING || state == KafkaStreams.State.REBALANCING);
    }

    private void stateChanged(KafkaStreams.State now) {
        LogCode.ENGINE_STATE.to(LOG).log("engine is {}", now);
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        }
        if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    /** Waits until every task of this engine has restored its state and takes inputs. */
    public boolean awaitRunning(Duration wait) throws InterruptedException {
        return running.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the engine has ended, whether by failure or by {@link #close}. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** What the portfolios of this engine can be asked. */
    PortfolioQuestions questions() {
        return questions;
    }

    public KafkaStreams.State state() {
        return streams.state();
    }

    /** Topics, processors and stores with what leads from one to the next. */
    public ObjectNode topologyGraph() {
        return graph;
    }

    /** What this engine holds just now, as JSON. */
    ObjectNode status(String instanceId) {
        return EngineStatus.of(streams, instanceId);
    }

    /** How far its stores have been restored, for people. */
    String restoreProgress() {
        return restore.text();
    }

    /** Whether every task has once restored its state and taken inputs. */
    boolean hasStarted() {
        return running.getCount() == 0;
    }

    /** Whether the engine has given up and must be restarted. */
    public boolean hasFailed() {
        return streams.state() == KafkaStreams.State.ERROR;
    }

    /** Commits, hands its tasks back and closes its stores, so that the next start restores nothing. */
    @Override
    public void close() {
        closeInTime();
    }

    /** Closes; false where that took longer than it may. */
    boolean closeInTime() {
        if (lease != null) {
            lease.close();
        }
        streamsMetrics.close();
        refresher.shutdownNow();
        boolean clean = streams.close(CloseOptions.timeout(CLOSE_WAIT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!clean) {
            LogCode.ENGINE_CLOSED_LATE
                    .to(LOG)
                    .log("the engine did not close within {}; the next start may restore its state", CLOSE_WAIT);
        }
        ended.countDown();
        return clean;
    }
}
