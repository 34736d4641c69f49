package io.riskgate.app.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.riskgate.app.alert.AlertDesk;
import io.riskgate.app.desk.DeskBook;
import io.riskgate.app.desk.DeskFeed;
import io.riskgate.app.desk.EventLog;
import io.riskgate.app.http.AlertHandling;
import io.riskgate.app.http.DeskRoutes;
import io.riskgate.app.http.EngineHttp;
import io.riskgate.app.http.HttpSettings;
import io.riskgate.app.lag.InputLag;
import io.riskgate.app.lag.TopicLag;
import io.riskgate.app.metrics.RiskMeters;
import io.riskgate.app.metrics.RiskMetric;
import io.riskgate.app.metrics.SeriesFilter;
import io.riskgate.app.metrics.StressMetrics;
import io.riskgate.app.metrics.TopicMetrics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** What surrounds an engine for people: page, probes, metrics, and a clock that measures lag and state. */
public final class EngineConsole implements AutoCloseable {
    private static final long MEASURE_MILLIS = 1_000;

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final EngineHealth health = new EngineHealth();
    private final DeskBook book = new DeskBook();
    private final EventLog log = new EventLog(UUID.randomUUID().toString().substring(0, 8));
    private final RiskMeters risk = new RiskMeters(meters);
    private final TopicMetrics topics = new TopicMetrics(risk);
    private final StressMetrics stress;
    private final SchemaRegistry registry;
    private final LiveQuestions questions = new LiveQuestions(Clock.systemUTC());
    private final EngineHttp http;
    private final DeskFeed feed;
    private final AlertDesk alerts;
    private final EngineSettings settings;
    private final Thread clock;
    private volatile boolean closing;

    private EngineConsole(EngineSettings settings, HttpSettings httpSettings) {
        this.settings = settings;
        meters.config()
                .meterFilter(SeriesFilter.ofProcess())
                .commonTags("application", settings.applicationId(), "instance_id", settings.instanceId());
        bindProcess(meters);
        this.registry = SchemaRegistry.open(settings.registry());
        this.stress = new StressMetrics(risk, new WireFormat(registry));
        var commands = new LoggedCommands(settings.bootstrapServers(), registry);
        this.alerts = new AlertDesk(settings.bootstrapServers(), registry, settings.instanceId());
        var routes = new DeskRoutes(book, log, commands, questions, this::handleAlert);
        this.http = EngineHttp.start(httpSettings, health, meters, routes);
        this.feed =
                new DeskFeed(new DeskFeed.Connection(settings.bootstrapServers(), registry), book, log, this::heard);
        this.clock = new Thread(this::measureRepeatedly, "measure");
        this.clock.setDaemon(true);
    }

    /** Starts serving before the engine runs, so that a slow start can be watched. */
    public static EngineConsole open(EngineSettings settings, HttpSettings http) {
        EngineConsole console = new EngineConsole(settings, http);
        console.feed.start();
        console.clock.start();
        return console;
    }

    /** The engine to speak for from now on. */
    public void watch(Engine engine) {
        health.watch(engine);
        questions.watch(engine);
        book.section("topology", engine.topologyGraph());
    }

    public PrometheusMeterRegistry meters() {
        return meters;
    }

    /** The HTTP port in use. */
    public int port() {
        return http.port();
    }

    private void heard(ConsumerRecord<byte[], byte[]> record) {
        topics.heard(record);
        stress.heard(record);
        alerts.heard(record);
    }

    private void handleAlert(AlertHandling.Word word) throws InterruptedException {
        switch (word.action()) {
            case "ACKNOWLEDGE" -> alerts.acknowledge(word.alertId(), word.person(), word.note());
            case "RESOLVE" -> alerts.resolve(word.alertId(), word.person(), word.note());
            default -> throw new IllegalArgumentException("an alert takes ACKNOWLEDGE or RESOLVE");
        }
    }

    private void measureRepeatedly() {
        try (InputLag lag = new InputLag(settings.bootstrapServers(), settings.applicationId())) {
            new MeasureRounds(MEASURE_MILLIS).run(() -> measure(lag.measure()), () -> closing);
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(List<TopicLag> lags) {
        topics.measured(lags);
        risk.set(RiskMetric.ENGINE_READY, health.isReady() ? 1 : 0);
        risk.set(RiskMetric.HALTED_SCOPES, book.haltedCount());
        book.falsePositiveRatios()
                .forEach((sensor, ratio) -> risk.set(RiskMetric.SENSOR_FALSE_POSITIVE, ratio, sensor));
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        lags.forEach(lag -> section.putObject(lag.topic())
                .put("seconds", lag.secondsBehind())
                .put("records", lag.recordsBehind())
                .put("total", lag.recordsTotal()));
        book.section("lag", section);
        health.status(settings.instanceId()).ifPresent(status -> book.section("engine", status));
        alerts.look(System.currentTimeMillis(), risk::readings);
    }

    private static void bindProcess(PrometheusMeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
    }

    @Override
    public void close() {
        closing = true;
        clock.interrupt();
        feed.close();
        http.close();
        alerts.close();
        registry.close();
    }
}
