package io.riskgate.schemas.wire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry in memory for embedded runs and tests, shared by everything in the process that names the same scope.
 *
 * <p>Ids count from 1 in order of registration; as in a real registry, one schema has one id under all its subjects.
 */
final class MockSchemaRegistry implements SchemaRegistry {

    private static final Map<String, Scope> SCOPES = new ConcurrentHashMap<>();

    private final String name;
    private final Scope scope;
    private final boolean autoRegister;

    MockSchemaRegistry(String name, boolean autoRegister) {
        this.name = name;
        this.scope = SCOPES.computeIfAbsent(name, unused -> new Scope());
        this.autoRegister = autoRegister;
    }

    @Override
    public int register(String subject, Schema schema) {
        return scope.id(subject, schema, autoRegister)
                .orElseThrow(() -> new RegistryRefused("subject " + subject + " at " + address() + " has no schema "
                        + schema.getFullName() + " of this version, and registering is switched off"));
    }

    @Override
    public Optional<Schema> schemaById(int id) {
        return scope.schema(id);
    }

    @Override
    public String address() {
        return "mock://" + name;
    }

    @Override
    public void close() {}

    private static final class Scope {

        private final Map<Integer, Schema> schemas = new HashMap<>();
        private final Map<Schema, Integer> ids = new HashMap<>();
        private final Map<String, Map<Schema, Integer>> subjects = new LinkedHashMap<>();

        synchronized Optional<Integer> id(String subject, Schema schema, boolean autoRegister) {
            var known = subjects.computeIfAbsent(subject, unused -> new LinkedHashMap<>());
            if (autoRegister) {
                known.computeIfAbsent(schema, this::idOf);
            }
            return Optional.ofNullable(known.get(schema));
        }

        synchronized Optional<Schema> schema(int id) {
            return Optional.ofNullable(schemas.get(id));
        }

        private int idOf(Schema schema) {
            return ids.computeIfAbsent(schema, unused -> {
                int id = schemas.size() + 1;
                schemas.put(id, schema);
                return id;
            });
        }
    }
}
