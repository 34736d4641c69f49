package io.riskgate.app.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The engine's HTTP server: {@code /livez}, {@code /readyz} and {@code /metrics}, bound to loopback. */
public final class EngineHttp implements AutoCloseable {
    private final Javalin server;

    private EngineHttp(Javalin server) {
        this.server = server;
    }

    /** Starts serving before the engine runs, so that a slow start can be watched. */
    public static EngineHttp start(int port, Health health, PrometheusMeterRegistry meters) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.get("/livez", context -> answer(context, health.isAlive(), health));
            config.routes.get("/readyz", context -> answer(context, health.isReady(), health));
            config.routes.get(
                    "/metrics",
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(meters.scrape()));
        });
        return new EngineHttp(server.start("127.0.0.1", port));
    }

    private static void answer(Context context, boolean good, Health health) {
        context.status(good ? 200 : 503).json(health.describe());
    }

    /** The port in use; differs from the wanted one where that was 0. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
