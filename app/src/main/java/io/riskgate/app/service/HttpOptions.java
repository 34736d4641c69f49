package io.riskgate.app.service;

import io.riskgate.app.http.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where an engine serves its page, and to whom. */
public final class HttpOptions {
    private static final int PROBE_PORT_OFFSET = 10_000;
    private static final int PORT_MAX = 65_535;

    @Option(
            names = "--http-port",
            defaultValue = "8080",
            description = "Port of the page, probes and metrics (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--probe-port",
            defaultValue = "-1",
            description =
                    "Port that answers the probes alone, on threads of its own (default: 10000 above --http-port).")
    private int probePort;

    @Option(
            names = "--http-host",
            defaultValue = "127.0.0.1",
            description = "Address to bind; beyond loopback only with TLS and a token (default ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--http-keystore",
            paramLabel = "FILE.p12",
            description = "The server's key; its password stands in FILE.p12.password.")
    private @Nullable Path keyStore;

    @Option(names = "--http-token-file", paramLabel = "FILE", description = "Token that readers must present.")
    private @Nullable Path tokenFile;

    HttpSettings settings() {
        return new HttpSettings(host, port, probePort(), Optional.ofNullable(keyStore), token());
    }

    private int probePort() {
        if (probePort >= 0) {
            return probePort;
        }
        return port == 0 || port + PROBE_PORT_OFFSET > PORT_MAX ? 0 : port + PROBE_PORT_OFFSET;
    }

    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the HTTP token: " + e.getMessage(), e);
        }
    }
}
