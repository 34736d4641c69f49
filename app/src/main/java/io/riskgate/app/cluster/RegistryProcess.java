package io.riskgate.app.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How Apicurio Registry runs as a process of its own: on the loopback address, schemas kept in an H2 file.
 *
 * <p>Its Confluent-compatible API gives content ids: counted from 1, the same for the same schema text under any
 * subject, with gaps. They fit the 4 bytes of the wire format, and are what {@code GET /schemas/ids/ID} takes.
 *
 * @param port TCP port for HTTP
 * @param dataDirectory holds the schemas across restarts
 */
public record RegistryProcess(int port, Path dataDirectory) {

    /** Base URL of the Confluent-compatible API: what serdes, {@code kcat -r} and {@code curl} take. */
    public String url() {
        return origin() + "/apis/ccompat/v7";
    }

    /** Answers 200 when schemas can be stored and read. */
    public URI healthAddress() {
        return URI.create(origin() + "/health/ready");
    }

    /** What follows {@code java} on the command line. */
    public List<String> javaArguments(RegistryDistribution distribution) {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=" + LoopbackPorts.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.banner.enabled=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:"
                        + dataDirectory.toAbsolutePath().resolve("schemas"),
                "-Dapicurio.datasource.username=sa",
                "-Dapicurio.datasource.password=sa",
                "-jar",
                distribution.runnerJar().toString());
    }

    private String origin() {
        return "http://" + LoopbackPorts.HOST + ":" + port;
    }
}
