package io.riskgate.schemas.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of Confluent's REST API that clients use, written from its documentation, on a loopback port. */
final class StubRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<String>> subjects = new LinkedHashMap<>();
    private final Deque<Integer> failures = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    StubRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests get these statuses instead of an answer. */
    synchronized void fail(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    /** Every request so far, as in "POST /subjects/orders-value/versions". */
    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** Registers behind the client's back, as another client would. */
    synchronized int register(String subject, String schema) {
        subjects.computeIfAbsent(subject, unused -> new ArrayList<>()).add(schema);
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var failure = failures.poll();
        if (failure != null) {
            send(exchange, failure, "{\"error_code\":" + failure + "01,\"message\":\"as planned\"}");
            return;
        }
        var parts = path.substring(1).split("/");
        if (path.startsWith("/schemas/ids/")) {
            schema(exchange, Integer.parseInt(parts[2]));
        } else if (path.startsWith("/subjects/")) {
            subject(exchange, URLDecoder.decode(parts[1], StandardCharsets.UTF_8), parts.length == 3);
        } else {
            send(exchange, 404, "<html>not here</html>");
        }
    }

    private void schema(HttpExchange exchange, int id) throws IOException {
        if (id < 1 || id > schemas.size()) {
            send(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema " + id + " not found\"}");
            return;
        }
        var schema = schemas.get(id - 1);
        var body = JSON.createObjectNode();
        if (!schema.startsWith("{")) {
            body.put("schemaType", "PROTOBUF");
        }
        send(exchange, 200, body.put("schema", schema).toString());
    }

    private void subject(HttpExchange exchange, String subject, boolean register) throws IOException {
        var schema = JSON.readTree(exchange.getRequestBody()).path("schema").asText();
        if (register) {
            send(exchange, 200, "{\"id\":" + register(subject, schema) + "}");
            return;
        }
        var versions = subjects.getOrDefault(subject, List.of());
        if (!versions.contains(schema)) {
            int code = versions.isEmpty() ? 40401 : 40403;
            send(exchange, 404, "{\"error_code\":" + code + ",\"message\":\"not found\"}");
            return;
        }
        send(
                exchange,
                200,
                JSON.createObjectNode()
                        .put("subject", subject)
                        .put("id", schemas.indexOf(schema) + 1)
                        .put("version", versions.indexOf(schema) + 1)
                        .put("schema", schema)
                        .toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
