package io.riskgate.testkit.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema registry for several processes on one machine: the two calls of the Confluent API that engines make.
 *
 * <p>One schema text has one id under every subject. Keeps nothing when closed.
 */
public final class RegistryServer implements AutoCloseable {
    private static final String BY_ID = "/schemas/ids/";

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> schemas = new ArrayList<>();
    private final HttpServer server;

    private RegistryServer(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port of the loopback address. */
    public static RegistryServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RegistryServer registry = new RegistryServer(http);
            http.createContext("/", registry::handle);
            http.start();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a schema registry", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST") && path.startsWith("/subjects/")) {
                String schema =
                        json.readTree(exchange.getRequestBody()).path("schema").asText();
                answer(
                        exchange,
                        200,
                        json.createObjectNode().put("id", idOf(schema)).toString());
            } else if (path.startsWith(BY_ID)) {
                answerSchema(exchange, path.substring(BY_ID.length()));
            } else {
                answer(exchange, 404, "{\"error_code\":40401,\"message\":\"no such resource\"}");
            }
        }
    }

    private void answerSchema(HttpExchange exchange, String id) throws IOException {
        String schema = schemaOf(id);
        if (schema.isEmpty()) {
            answer(exchange, 404, "{\"error_code\":40403,\"message\":\"no such schema\"}");
        } else {
            answer(exchange, 200, json.createObjectNode().put("schema", schema).toString());
        }
    }

    private synchronized int idOf(String schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    private synchronized String schemaOf(String id) {
        boolean known = id.matches("\\d{1,6}") && !id.matches("0+") && Integer.parseInt(id) <= schemas.size();
        return known ? schemas.get(Integer.parseInt(id) - 1) : "";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
