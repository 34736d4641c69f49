package io.riskgate.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.riskgate.app.desk.DeskBook;
import io.riskgate.app.desk.EventLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineHttpTest {
    private final List<CommandDesk.Wish> wishes = Collections.synchronizedList(new ArrayList<>());
    private static final String HALT =
            "{\"kind\":\"HALT\",\"scope\":\"all\",\"person\":\"a\",\"reason\":\"r\",\"confirmation\":\"HALT all\"}";

    private final Semaphore atCommand = new Semaphore(0);
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final List<AlertHandling.Word> words = new ArrayList<>();
    private final EventLog log = new EventLog("abc");
    private final EngineHttp http = start(HttpSettings.loopback(0));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void serves_the_page_with_a_policy_that_lets_nothing_in_from_elsewhere() throws Exception {
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Riskgate</h1>")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
        for (String file : List.of(
                "page.js", "page.css", "charts.js", "panels.js", "commands.js", "explain.js", "dom.js", "signing.js")) {
            assertThat(get("/" + file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void answers_the_probes_with_reasons() throws Exception {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/startupz").body()).contains("because it starts");
    }

    @Test
    void answers_probes_on_their_own_threads_while_every_other_thread_is_held() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        held = letGo;
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                waiting.add(client.sendAsync(
                        request("/v1/commands")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(HALT))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            atCommand.acquire(15);
            URI probe = URI.create("http://127.0.0.1:" + http.probePort() + "/livez");
            assertThat(send(HttpRequest.newBuilder(probe)).statusCode()).isEqualTo(200);
            URI state = URI.create("http://127.0.0.1:" + http.probePort() + "/v1/state");
            assertThat(send(HttpRequest.newBuilder(state)).statusCode()).isEqualTo(404);
        } finally {
            letGo.countDown();
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void takes_a_halt_that_is_typed_out() throws Exception {
        var answer = post("""
                {"kind":"HALT","scope":"all","person":"ada","reason":"wrong","confirmation":"HALT all"}""");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(wishes).containsExactly(new CommandDesk.Wish("HALT", "all", "ada", "wrong", null));
    }

    @Test
    void takes_what_the_browser_has_signed_and_says_what_it_must_sign() throws Exception {
        assertThat(send(request("/v1/signing").GET()).body()).isEqualTo("{\"required\":true,\"killSequence\":7}");

        post("""
                {"kind":"RESUME","scope":"all","person":"ada","reason":"fixed","confirmation":"RESUME all","signed":
                 {"commandId":"page-1","eventTimeMillis":5,"killSequence":7,"expiresAtMillis":9,"signatureHex":"0a"}}""");

        assertThat(wishes)
                .containsExactly(new CommandDesk.Wish(
                        "RESUME", "all", "ada", "fixed", new CommandDesk.Signed("page-1", 5, 7, 9, "0a")));
    }

    @Test
    void refuses_a_halt_that_is_not_typed_out_or_not_json_or_from_elsewhere() throws Exception {
        String halt = "{\"kind\":\"HALT\",\"scope\":\"all\",\"person\":\"a\",\"reason\":\"r\",\"confirmation\":\"%s\"}";
        assertThat(post(halt.formatted("yes")).statusCode()).isEqualTo(400);
        assertThat(post("not json").statusCode()).isEqualTo(400);
        String good = halt.formatted("HALT all");
        assertThat(send(request("/v1/commands")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(good)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/v1/commands")
                                .header("Content-Type", "application/json")
                                .header("Origin", "http://evil.example")
                                .POST(HttpRequest.BodyPublishers.ofString(good)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(wishes).isEmpty();
    }

    @Test
    void takes_a_word_on_an_alert() throws Exception {
        var answer = send(request("/v1/alerts")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                                {"alertId": "OrdersBehind:topic=orders", "action": "RESOLVE", "person": "ada"}
                                """)));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(words).containsExactly(new AlertHandling.Word("OrdersBehind:topic=orders", "RESOLVE", "ada", ""));
    }

    @Test
    void streams_the_whole_first_and_goes_on_behind_the_last_event() throws Exception {
        log.append("{\"n\":1}");
        log.append("{\"n\":2}");
        try (Stream<String> lines = lines(request("/v1/events"))) {
            assertThat(lines.filter(line -> line.startsWith("id") || line.startsWith("event"))
                            .limit(2)
                            .map(line -> line.replace(" ", ""))
                            .toList())
                    .containsExactlyInAnyOrder("id:abc-2", "event:whole");
        }
        try (Stream<String> lines = lines(request("/v1/events").header("Last-Event-ID", "abc-1"))) {
            assertThat(lines.filter(line -> line.startsWith("data")).findFirst().orElseThrow())
                    .contains("{\"n\":2}");
        }
    }

    @Test
    void refuses_to_leave_loopback_without_tls_and_token() {
        assertThatThrownBy(() ->
                        new HttpSettings("0.0.0.0", 8080, 18080, Optional.empty(), Optional.of("0123456789abcdef")))
                .hasMessageContaining("is not loopback");
        assertThat(HttpSettings.isLoopback("127.0.0.1.evil.example")).isFalse();
    }

    @Test
    void asks_for_the_token_where_one_is_set() throws Exception {
        String token = "a-token-of-some-length";
        try (EngineHttp guarded = start(new HttpSettings("127.0.0.1", 0, 0, Optional.empty(), Optional.of(token)))) {
            URI state = URI.create("http://127.0.0.1:" + guarded.port() + "/v1/state");
            assertThat(send(HttpRequest.newBuilder(state)).statusCode()).isEqualTo(401);
            assertThat(send(HttpRequest.newBuilder(state).header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private ObjectNode imagined(WhatIfDesk.Wish wish) {
        if (wish.portfolio().equals("elsewhere")) {
            throw new IllegalStateException("no task of this engine owns partition 3");
        }
        return JsonNodeFactory.instance.objectNode().put("asked", wish.toString());
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send(request("/v1/what-if")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void takes_a_question_and_says_what_is_missing_in_it() throws Exception {
        var answered = ask("{\"portfolio\":\"fx\",\"instrument\":\"EURUSD\",\"side\":\"buy\",\"quantity\":\"1000\"}");
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("portfolio=fx", "strategy=manual", "limitPrice=null");
        var incomplete = ask("{\"portfolio\":\"fx\",\"instrument\":\"EURUSD\",\"side\":\"buy\"}");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("quantity");
        assertThat(ask("{\"portfolio\":\"elsewhere\",\"instrument\":\"A\",\"side\":\"buy\",\"quantity\":\"1\"}")
                        .statusCode())
                .isEqualTo(503);
    }

    private EngineHttp start(HttpSettings settings) {
        var routes = new DeskRoutes(new DeskBook(), log, new HeldCommands(), this::imagined, words::add);
        return EngineHttp.start(
                settings, new StartingHealth(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), routes);
    }

    /** Notes what the page wishes, and answers when the test lets it. */
    private final class HeldCommands implements CommandDesk {
        @Override
        public Signing signing() {
            return new Signing(true, 7);
        }

        @Override
        public String submit(Wish wish) throws InterruptedException {
            atCommand.release();
            held.await();
            wishes.add(wish);
            return "command-1";
        }
    }

    private static final class StartingHealth implements Health {
        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public boolean hasStarted() {
            return false;
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("reason", "because it starts");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/v1/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Stream<String> lines(HttpRequest.Builder request) throws Exception {
        return client.send(request.header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines())
                .body();
    }
}
