package io.riskgate.schemas.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requests to a registry, repeated while it gives no proper answer.
 *
 * <p>What counts as an answer: a success, or a refusal that is the registry's own. A server error, too many requests,
 * or a page from something that is no registry are none.
 */
final class RegistryClient {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistrySettings settings;
    private final HttpClient http;

    RegistryClient(RegistrySettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.requestTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    String address() {
        return settings.urls().stream().map(URI::toString).collect(Collectors.joining(","));
    }

    Answer get(String path) {
        return ask(path, null);
    }

    Answer post(String path, String body) {
        return ask(path, body);
    }

    private Answer ask(String path, @Nullable String body) {
        var pause = settings.backoff();
        var problem = new IOException("not tried");
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            if (attempt > 1) {
                pause(pause);
                pause = shorter(pause.multipliedBy(2), BACKOFF_MAX);
            }
            for (URI url : settings.urls()) {
                try {
                    return send(url, path, body);
                } catch (IOException e) {
                    problem = e;
                }
            }
        }
        throw new RegistryUnavailable(
                "no answer from the schema registry at " + address() + " to " + path + " in " + settings.attempts()
                        + " attempts, last: " + said(problem),
                problem);
    }

    private Answer send(URI url, String path, @Nullable String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(withoutSlash(url.toString()) + path))
                .timeout(settings.requestTimeout())
                .header("Accept", CONTENT_TYPE + ", application/json");
        settings.userInfo().ifPresent(info -> request.header("Authorization", "Basic " + encoded(info)));
        if (body != null) {
            request.header("Content-Type", CONTENT_TYPE).POST(BodyPublishers.ofString(body));
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while waiting for the schema registry at " + url, e);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        int status = response.statusCode();
        if (status >= 500 || status == 429) {
            throw new IOException("HTTP " + status);
        }
        if (status == 401 || status == 403) {
            return new Answer(status, JSON.createObjectNode().put("message", "check " + RegistrySettings.USER_INFO));
        }
        JsonNode json;
        try {
            json = JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IOException("HTTP " + status + " with a body that is not JSON; is this a schema registry?", e);
        }
        var answer = new Answer(status, json);
        if (status == 404 && !json.has("error_code")) {
            throw new IOException("HTTP 404 without an error code; is the path of the schema registry's URL right?");
        }
        return answer;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while waiting for the schema registry", e);
        }
    }

    private static String said(IOException problem) {
        var message = problem.getMessage();
        return problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static String encoded(String userInfo) {
        return Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    /** What the registry said. */
    record Answer(int status, JsonNode json) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Why it said no, in its own words. */
        String reason() {
            return "HTTP " + status + " " + json.path("message").asText("");
        }
    }
}
