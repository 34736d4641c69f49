package io.riskgate.app.cluster.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A question to a running process whether it can do its work now. */
interface HealthProbe {

    Duration TIMEOUT = Duration.ofSeconds(2);

    /** Waits for an answer for a bounded time; no answer means not healthy. */
    boolean isHealthy();

    /** Healthy when the address answers 200. */
    static HealthProbe http(URI address) {
        return () -> {
            var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
            var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** Healthy when the broker describes its cluster with at least one node. */
    static HealthProbe broker(String bootstrapServers) {
        return () -> {
            int timeoutMillis = Math.toIntExact(TIMEOUT.toMillis());
            var settings = Map.<String, Object>of(
                    "bootstrap.servers", bootstrapServers,
                    "request.timeout.ms", timeoutMillis,
                    "default.api.timeout.ms", timeoutMillis);
            try (var admin = Admin.create(settings)) {
                return !admin.describeCluster().nodes().get().isEmpty();
            } catch (ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
