package io.riskgate.app.demo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.audit.HeadSigning;
import io.riskgate.app.cluster.BrokerSettings;
import io.riskgate.app.cluster.EmbeddedBroker;
import io.riskgate.app.cluster.KeptLog;
import io.riskgate.app.cluster.KeptSchemas;
import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.RunHistory;
import io.riskgate.app.demo.history.SensorFold;
import io.riskgate.app.demo.ledger.LedgerFold;
import io.riskgate.app.demo.link.KafkaLink;
import io.riskgate.app.demo.link.RunLog;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.app.demo.strategy.Strategy;
import io.riskgate.app.http.HttpSettings;
import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineConsole;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.app.topics.TopicProvisioning;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The demonstration: broker, registry, engine and order management system in this one process, over real topics. */
public final class Demo {
    private static final Duration ENGINE_START = Duration.ofSeconds(180);
    private static final String APPLICATION_ID = "riskgate-demo";
    private static final long DAY_MILLIS = 86_400_000L;
    /**
     * What belongs to one step becomes readable one partition after another. These few milliseconds let it share a
     * transaction; with a commit for each part a day takes a fifth longer.
     */
    private static final long COMMIT_MILLIS = 6;

    /**
     * One market state a fixing: a day's eight prices share one time, and only the last of them is worth publishing.
     */
    static final BarSettings FIXING_BARS = new BarSettings(DAY_MILLIS, 31 * DAY_MILLIS, 31 * DAY_MILLIS);

    private Demo() {}

    /** Replays history and accounts for it; fails with a sentence if an answer stays out. */
    public static DemoResult run(DemoSettings settings, ReplayProgress progress) throws InterruptedException {
        progress.say("reading 24 years of fixings");
        ReplayPlan plan = ReplayPlan.of(EcbFixings.load(), settings.from(), settings.to());
        progress.say("starting broker, registry and engine in this process");
        String registryUrl = "mock://demo-" + UUID.randomUUID();
        try (RunDirectory directory = RunDirectory.open(settings.dataDirectory());
                EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.on(KeptLog.brokerData(directory.path())));
                SchemaRegistry registry = SchemaRegistry.open(registryUrl)) {
            String bootstrapServers = broker.bootstrapServers();
            createTopics(bootstrapServers);
            var engineSettings = engineSettings(bootstrapServers, registryUrl, directory);
            var heads = new HeadSigning(SigningKey.readOrCreate(directory.resolve("audit.key")));
            try (Surface surface = Surface.of(settings.httpPort(), engineSettings);
                    Engine engine = Engine.start(engineSettings, surface.meters(), heads)) {
                surface.watch(engine, progress);
                if (!engine.awaitRunning(ENGINE_START)) {
                    throw new IllegalStateException("the engine did not start within " + ENGINE_START.toSeconds()
                            + " s; it is " + engine.state());
                }
                return replay(settings, plan, new Surroundings(bootstrapServers, registry, progress));
            } finally {
                KeptSchemas.write(registry, KeptLog.schemas(directory.path()));
            }
        }
    }

    /** What the run shows besides its report: the page, where one was asked for. */
    private record Surface(Optional<EngineConsole> console) implements AutoCloseable {
        static Surface of(OptionalInt port, EngineSettings settings) {
            return new Surface(
                    port.isEmpty()
                            ? Optional.empty()
                            : Optional.of(EngineConsole.open(settings, HttpSettings.loopback(port.getAsInt()))));
        }

        MeterRegistry meters() {
            return console.<MeterRegistry>map(EngineConsole::meters).orElseGet(SimpleMeterRegistry::new);
        }

        void watch(Engine engine, ReplayProgress progress) {
            console.ifPresent(shown -> {
                shown.watch(engine);
                progress.say("the page is at http://127.0.0.1:" + shown.port());
            });
        }

        @Override
        public void close() {
            console.ifPresent(EngineConsole::close);
        }
    }

    /** What a replay runs in. */
    private record Surroundings(String bootstrapServers, SchemaRegistry registry, ReplayProgress progress) {}

    private static void createTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicProvisioning.apply(admin, TopicCatalogue.load(), (short) 1);
        }
    }

    private static EngineSettings engineSettings(String bootstrapServers, String registryUrl, RunDirectory directory) {
        EngineSettings standard = EngineSettings.of(bootstrapServers, registryUrl, directory.resolve("engine"));
        var tuning = new EngineSettings.Tuning(
                standard.tuning().threads(),
                COMMIT_MILLIS,
                standard.tuning().standbyCount(),
                standard.tuning().rocksBudgetBytes());
        return new EngineSettings(
                bootstrapServers,
                standard.registry(),
                standard.stateDirectory(),
                APPLICATION_ID,
                standard.instanceId(),
                tuning,
                standard.windowDays(),
                FIXING_BARS,
                standard.rollout());
    }

    private static DemoResult replay(DemoSettings settings, ReplayPlan plan, Surroundings surroundings) {
        List<Strategy> strategies = DemoPortfolios.strategies();
        DailyFixing first = plan.days().get(0);
        DailyFixing last = plan.days().get(plan.days().size() - 1);
        long openedAtMillis = plan.warmUp().get(0).fixedAtMillis() - DAY_MILLIS;
        Replay replay;
        double elapsedSeconds;
        try (var link = new KafkaLink(
                surroundings.bootstrapServers(), surroundings.registry(), APPLICATION_ID, openedAtMillis)) {
            replay = new Replay(link, DemoPortfolios.ENFORCED, strategies, settings.seed());
            long startNanos = System.nanoTime();
            replay.run(plan, new DayPacer(settings.daysPerSecondMax()), surroundings.progress());
            elapsedSeconds = (System.nanoTime() - startNanos) / 1e9;
        }
        surroundings.progress().say("reading every record back and adding up");
        LedgerFold ledger = new LedgerFold();
        RunHistory history = new RunHistory(first.date());
        SensorFold sensors = new SensorFold();
        RunLog.read(surroundings.bootstrapServers(), surroundings.registry(), List.of(ledger, history, sensors));
        history.complete();
        Map<String, DemoResult.Desk> desks = new TreeMap<>();
        strategies.forEach(strategy -> desks.put(
                strategy.id(),
                new DemoResult.Desk(strategy.description(), DemoPortfolios.ENFORCED.limits(strategy.id()))));
        surroundings.progress().say("playing the same history with sensors that only watch");
        RunHistory watched = WatchedRun.of(plan, settings.seed(), FIXING_BARS, EngineSettings.WINDOW_DAYS);
        return new DemoResult(
                first.date(),
                last.date(),
                settings.seed(),
                desks,
                ledger.ledger(),
                history,
                EnforcementEffect.of(watched, history, sensors),
                replay.lapsedCount(),
                elapsedSeconds);
    }
}
