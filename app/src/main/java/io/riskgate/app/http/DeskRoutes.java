package io.riskgate.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.riskgate.app.desk.DeskBook;
import io.riskgate.app.desk.EventLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page's addresses: its files, the event stream, a decision in full, and the commands. */
public final class DeskRoutes implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeskBook book;
    private final CommandDesk commands;
    private final WhatIfDesk whatIf;
    private final AlertHandling alerts;
    private final EventStream events;

    public DeskRoutes(DeskBook book, EventLog log, CommandDesk commands, WhatIfDesk whatIf, AlertHandling alerts) {
        this.book = book;
        this.commands = commands;
        this.whatIf = whatIf;
        this.alerts = alerts;
        this.events = new EventStream(book, log);
    }

    void addTo(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/io/riskgate/app/page";
            files.headers = Map.of("Cache-Control", "no-cache");
        });
        config.routes.sse(HttpAddress.EVENTS.path(), events::accept);
        config.routes.get(HttpAddress.STATE.path(), context -> json(context, book.whole()));
        config.routes.get(HttpAddress.DECISION.path(), this::decision);
        config.routes.post(HttpAddress.COMMANDS.path(), context -> answered(context, this::command));
        config.routes.get(HttpAddress.SIGNING.path(), context -> json(context, JSON.valueToTree(commands.signing())));
        config.routes.post(HttpAddress.ALERTS.path(), context -> answered(context, this::alert));
        config.routes.post(HttpAddress.WHAT_IF.path(), this::whatIf);
    }

    private void decision(Context context) {
        String position = context.pathParam("partition") + "/" + context.pathParam("offset");
        book.decision(position)
                .ifPresentOrElse(
                        decision -> json(context, decision),
                        () -> context.status(404)
                                .json(Map.of(
                                        "problem",
                                        "decision " + position + " is no longer kept for the page; "
                                                + "'riskgate tail decisions --from-beginning' reads the log")));
    }

    private Map<String, String> command(JsonNode body) throws InterruptedException {
        String kind = body.path("kind").asText();
        String scope = body.path("scope").asText();
        String wanted = kind + " " + scope;
        if (!body.path("confirmation").asText().equals(wanted)) {
            throw new IllegalArgumentException("type \"" + wanted + "\" to confirm");
        }
        var wish = new CommandDesk.Wish(
                kind, scope, body.path("person").asText(), body.path("reason").asText(), signed(body.path("signed")));
        return Map.of("commandId", commands.submit(wish));
    }

    private static CommandDesk.@Nullable Signed signed(JsonNode signed) {
        return signed.isObject()
                ? new CommandDesk.Signed(
                        signed.path("commandId").asText(),
                        signed.path("eventTimeMillis").asLong(),
                        signed.path("killSequence").asLong(),
                        signed.path("expiresAtMillis").asLong(),
                        signed.path("signatureHex").asText())
                : null;
    }

    private Map<String, String> alert(JsonNode body) throws InterruptedException {
        String alertId = body.path("alertId").asText();
        alerts.take(new AlertHandling.Word(
                alertId,
                body.path("action").asText(),
                body.path("person").asText(),
                body.path("note").asText()));
        return Map.of("alertId", alertId);
    }

    /** What a person's word came to. */
    private interface Taking {
        Map<String, String> take(JsonNode body) throws InterruptedException;
    }

    private static void answered(Context context, Taking taking) throws InterruptedException {
        try {
            context.status(202).json(taking.take(JSON.readTree(context.body())));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            context.status(400).json(Map.of("problem", String.valueOf(e.getMessage())));
        } catch (IllegalStateException e) {
            context.status(503).json(Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    private void whatIf(Context context) throws InterruptedException {
        try {
            JsonNode body = JSON.readTree(context.body());
            var wish = new WhatIfDesk.Wish(
                    text(body, "portfolio"),
                    body.path("strategy").asText("manual"),
                    text(body, "instrument"),
                    text(body, "side"),
                    text(body, "quantity"),
                    body.hasNonNull("limitPrice") ? body.path("limitPrice").asText() : null,
                    body.path("asOf").asText("now").equals("market"));
            json(context, whatIf.ask(wish));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            context.status(400).json(Map.of("problem", String.valueOf(e.getMessage())));
        } catch (IllegalStateException e) {
            context.status(503).json(Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    private static String text(JsonNode body, String field) {
        if (!body.hasNonNull(field)) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is missing; a question names portfolio, instrument, side and quantity");
        }
        return body.path(field).asText();
    }

    private static void json(Context context, JsonNode node) {
        context.contentType("application/json").result(node.toString());
    }

    @Override
    public void close() {
        events.close();
    }
}
