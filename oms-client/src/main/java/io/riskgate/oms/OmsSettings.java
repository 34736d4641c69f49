package io.riskgate.oms;

import java.time.Duration;
import java.util.Map;

/**
 * Where and how to ask.
 *
 * @param deadline how long an answer may take; later it counts as a rejection
 * @param clientOptions further options of the Kafka clients, as for TLS and authentication
 */
public record OmsSettings(
        String bootstrapServers, String registry, Duration deadline, Map<String, Object> clientOptions) {
    public static final Duration DEADLINE = Duration.ofMillis(500);

    public OmsSettings {
        clientOptions = Map.copyOf(clientOptions);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be above zero, got " + deadline);
        }
    }

    /** The standard deadline, without further options. */
    public static OmsSettings of(String bootstrapServers, String registry) {
        return new OmsSettings(bootstrapServers, registry, DEADLINE, Map.of());
    }

    public OmsSettings withDeadline(Duration other) {
        return new OmsSettings(bootstrapServers, registry, other, clientOptions);
    }
}
