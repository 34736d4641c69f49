package io.riskgate.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.riskgate.app.desk.DeskBook;
import io.riskgate.app.desk.EventLog;
import io.riskgate.app.http.CommandDesk;
import io.riskgate.app.http.DeskRoutes;
import io.riskgate.app.http.EngineHttp;
import io.riskgate.app.http.HttpSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveQuestionsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    private final EngineHttp http = EngineHttp.start(
            HttpSettings.loopback(0),
            new EngineHealth(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new DeskRoutes(
                    new DeskBook(),
                    new EventLog("abc"),
                    new NoCommands(),
                    new LiveQuestions(Clock.systemUTC()),
                    word -> {}));

    @AfterEach
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"1e400000000\" | quantity must have at most 6 decimals and fit 64 bits, got 1E+400000000",
                "\"1e-400000000\" | quantity must have at most 6 decimals and fit 64 bits, got 1E-400000000",
                "1e400000000 | quantity must be a decimal number, got 'Infinity'",
                "\"many\" | quantity must be a decimal number, got 'many'",
            })
    void refuses_a_quantity_that_no_order_can_have_before_it_costs_anything(String quantity, String problem)
            throws Exception {
        var answer = ask(quantity);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void refuses_a_number_of_endless_digits_unread() throws Exception {
        var answer = ask("\"" + "9".repeat(500_000) + "\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("quantity must have at most 64 characters, got 500000");
    }

    @Test
    void cannot_say_before_the_engine_has_started() throws Exception {
        var answer = ask("\"1000\"");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the engine has not started yet");
    }

    private HttpResponse<String> ask(String quantity) throws Exception {
        String question = """
                {"portfolio": "fx", "instrument": "EURUSD", "side": "buy", "quantity": %s}""";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + "/v1/what-if"))
                .timeout(AT_ONCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.formatted(quantity)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Takes none; these tests ask alone. */
    private static final class NoCommands implements CommandDesk {
        @Override
        public Signing signing() {
            return new Signing(false, 0);
        }

        @Override
        public String submit(Wish wish) {
            throw new IllegalStateException("no commands are taken here");
        }
    }
}
