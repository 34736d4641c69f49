package io.riskgate.schemas.wire;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The place where schemas get the numbers that stand for them on the wire.
 *
 * <p>Safe for use by several threads. Every method throws {@link RegistryUnavailable} when no answer can be had and
 * {@link RegistryRefused} when the answer is no.
 */
public interface SchemaRegistry extends AutoCloseable {

    /**
     * The id of a schema under a subject.
     *
     * <p>Registers it first where that is switched on; otherwise it must have been registered before.
     */
    int register(String subject, Schema schema);

    /** The schema with this id, parsed once; empty where the registry has no Avro schema of that id. */
    Optional<Schema> schemaById(int id);

    /** Where this registry is, for messages; holds no secrets. */
    String address();

    @Override
    void close();

    /**
     * The registry at a URL: {@code http(s)://host:port/path}, several with commas between, or {@code mock://scope}.
     */
    static SchemaRegistry open(String url) {
        return open(RegistrySettings.of(url));
    }

    /** The same with options under Confluent's names, as in {@link RegistrySettings#from}. */
    static SchemaRegistry open(String url, Map<String, ?> options) {
        return open(RegistrySettings.of(url).with(options));
    }

    static SchemaRegistry open(RegistrySettings settings) {
        return settings.mockScope()
                .<SchemaRegistry>map(scope -> new MockSchemaRegistry(scope, settings.autoRegister()))
                .orElseGet(() -> new HttpSchemaRegistry(settings));
    }
}
