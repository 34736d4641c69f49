package io.riskgate.state.bytes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * Finds the generated class of a record by its name, in the packages of this project only.
 *
 * <p>Avro refuses to load classes that nobody has declared as trusted. Declaring them for the whole process would
 * change what other users of Avro in it may load, so that each model here trusts its own packages instead.
 */
final class RowModel extends SpecificData {
    private static final Set<String> PACKAGES = Set.of("io.riskgate.state.avro", "io.riskgate.schemas.avro");

    private final ConcurrentHashMap<String, Class<?>> classes = new ConcurrentHashMap<>();

    RowModel(SpecificData generated) {
        super(RowModel.class.getClassLoader());
        generated.getConversions().forEach(this::addLogicalTypeConversion);
        setCustomCoders(true);
    }

    @Override
    @SuppressWarnings("rawtypes") // as overridden
    public Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED ->
                PACKAGES.contains(schema.getNamespace()) ? known(schema) : super.getClass(schema);
            default -> super.getClass(schema);
        };
    }

    private Class<?> known(Schema schema) {
        return classes.computeIfAbsent(schema.getFullName(), this::generated);
    }

    private Class<?> generated(String name) {
        try {
            return Class.forName(name, true, getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for " + name, e);
        }
    }
}
