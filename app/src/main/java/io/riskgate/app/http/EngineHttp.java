package io.riskgate.app.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The engine's HTTP server: probes, metrics and the page.
 *
 * <p>Probes are answered on a port and threads of their own as well, so that an orchestrator hears the truth however
 * busy the page is; event streams hold none of either's threads.
 */
public final class EngineHttp implements AutoCloseable {
    private static final int THREADS_MAX = 24;
    private static final int THREADS_MIN = 4;
    private static final int IDLE_MILLIS = 30_000;

    private final Javalin server;
    private final DeskRoutes desk;
    private final ProbeConnector probes;

    private EngineHttp(Javalin server, DeskRoutes desk, ProbeConnector probes) {
        this.server = server;
        this.desk = desk;
        this.probes = probes;
    }

    /** Starts serving before the engine runs, so that a slow start can be watched. */
    public static EngineHttp start(
            HttpSettings settings, Health health, PrometheusMeterRegistry meters, DeskRoutes desk) {
        ProbeConnector probes = new ProbeConnector();
        PageGuard guard = new PageGuard(settings, probes);
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.threadPool = new QueuedThreadPool(THREADS_MAX, THREADS_MIN, IDLE_MILLIS);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, settings));
            config.jetty.addConnector((jetty, http) -> probes.open(jetty, http, settings));
            config.routes.before(guard::before);
            addProbes(config, health);
            config.routes.get(
                    HttpAddress.METRICS.path(),
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(meters.scrape()));
            desk.addTo(config);
        });
        return new EngineHttp(server.start(), desk, probes);
    }

    private static void addProbes(JavalinConfig config, Health health) {
        config.routes.get(HttpAddress.LIVE.path(), context -> answer(context, health.isAlive(), health));
        config.routes.get(HttpAddress.READY.path(), context -> answer(context, health.isReady(), health));
        config.routes.get(HttpAddress.STARTED.path(), context -> answer(context, health.hasStarted(), health));
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, HttpSettings settings) {
        ServerConnector connector = settings.keyStore()
                .map(file -> secure(jetty, http, file))
                .orElseGet(() -> new ServerConnector(jetty, new HttpConnectionFactory(http)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private static ServerConnector secure(Server jetty, HttpConfiguration http, Path keyStore) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStorePath(keyStore.toString());
        try {
            tls.setKeyStorePassword(
                    Files.readString(Path.of(keyStore + ".password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password of " + keyStore + ": " + e.getMessage(), e);
        }
        var secured = new HttpConfiguration(http);
        secured.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(jetty, tls, new HttpConnectionFactory(secured));
    }

    private static void answer(Context context, boolean good, Health health) {
        context.status(good ? 200 : 503).json(health.describe());
    }

    /** The port in use; differs from the wanted one where that was 0. */
    public int port() {
        return server.port();
    }

    /** The port in use that answers the probes alone. */
    public int probePort() {
        return probes.port();
    }

    @Override
    public void close() {
        desk.close();
        server.stop();
    }
}
