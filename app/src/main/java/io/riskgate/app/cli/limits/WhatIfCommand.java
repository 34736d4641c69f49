package io.riskgate.app.cli.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running engine what the decision on an order would be. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what the decision on an order would be, without sending, reserving or recording anything."
                + " The engine's task that owns the portfolio answers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it would be approved", "3:it would be rejected", "1:no answer"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate what-if --portfolio demo --instrument EURUSD --side buy --quantity 100000")
public final class WhatIfCommand implements Callable<Integer> {
    private static final int EXIT_REFUSED = 3;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--engine",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The engine's page (default ${DEFAULT-VALUE}).")
    private String engine = "";

    @Option(names = "--token-file", paramLabel = "FILE", description = "Token that the engine asks its readers for.")
    private @Nullable Path tokenFile;

    @Option(names = "--portfolio", required = true, description = "Portfolio that would trade.")
    private String portfolioId = "";

    @Option(names = "--strategy", defaultValue = "manual", description = "Strategy (default ${DEFAULT-VALUE}).")
    private String strategyId = "";

    @Option(names = "--instrument", required = true, description = "Instrument, for instance EURUSD.")
    private String instrumentId = "";

    @Option(names = "--side", required = true, description = "buy or sell.")
    private String side = "";

    @Option(names = "--quantity", required = true, description = "Units, above zero.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Option(names = "--limit", paramLabel = "PRICE", description = "Worst acceptable price; a market order without it.")
    private @Nullable BigDecimal limitPrice;

    @Option(
            names = "--as-of-market",
            description = "Imagine the order at the time of the newest prices; without it, now, when prices may be too"
                    + " old.")
    private boolean atMarketTime;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(engine + "/v1/what-if"))
                .timeout(WAIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question().toString()));
        if (tokenFile != null) {
            request.header(
                    "Authorization", "Bearer " + Files.readString(tokenFile).strip());
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(WAIT).build();
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(engine + " answered " + answer.statusCode() + ": "
                    + body.path("problem").asText(answer.body()));
        }
        return printed(body);
    }

    private ObjectNode question() {
        ObjectNode question = JSON.createObjectNode()
                .put("portfolio", portfolioId)
                .put("strategy", strategyId)
                .put("instrument", instrumentId)
                .put("side", side)
                .put("quantity", quantity.toString())
                .put("asOf", atMarketTime ? "market" : "now");
        if (limitPrice != null) {
            question.put("limitPrice", limitPrice.toString());
        }
        return question;
    }

    private int printed(JsonNode answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            out.println("What if; nothing was sent, reserved or recorded.");
            out.println("  as of     " + answer.path("asOf").asText() + ", which is "
                    + answer.path("ageMillis").asLong() + " ms old");
            answer.path("text").forEach(line -> out.println(line.asText()));
        }
        out.flush();
        boolean approved = answer.path("decision").path("outcome").asText().equals("APPROVED");
        return approved ? 0 : EXIT_REFUSED;
    }
}
