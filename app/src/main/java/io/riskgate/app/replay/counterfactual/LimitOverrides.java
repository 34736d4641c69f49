package io.riskgate.app.replay.counterfactual;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.LimitSet;
import io.riskgate.schemas.avro.LimitsChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Changes to limits as a file names them: {@code {"trend": {"valueAtRisk99Max": "x0.5"}, "*": {"leverageMax": 3}}}.
 *
 * <p>A field is any number of a limit set, under the name it has in its record; a number replaces it, a text as in
 * {@code "x0.5"} multiplies it. {@code "*"} stands for every portfolio that is not named itself.
 */
public final class LimitOverrides {
    /** Changes nothing. */
    public static final LimitOverrides NONE = new LimitOverrides(Map.of(), null);

    private static final String EVERYBODY = "*";
    private static final String MODE = "EnforcementMode";

    private final Map<String, Map<String, String>> fields;
    private final @Nullable String mode;

    private LimitOverrides(Map<String, Map<String, String>> fields, @Nullable String mode) {
        this.fields = fields;
        this.mode = mode;
    }

    /** The changes in a file. */
    public static LimitOverrides read(Path file) {
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(Files.readString(file));
            Map<String, Map<String, String>> fields = new TreeMap<>();
            root.properties().forEach(portfolio -> {
                Map<String, String> changes = new TreeMap<>();
                portfolio.getValue().properties().forEach(change -> {
                    require(file, change.getKey(), change.getValue().asText());
                    changes.put(change.getKey(), change.getValue().asText());
                });
                fields.put(portfolio.getKey(), changes);
            });
            return new LimitOverrides(fields, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read limits from " + file + ": " + e.getMessage(), e);
        }
    }

    private static void require(Path file, String field, String text) {
        if (LimitSet.getClassSchema().getField(field) == null) {
            throw new IllegalArgumentException(file + " names " + field + ", which no limit set has; it has "
                    + LimitSet.getClassSchema().getFields().stream()
                            .map(Schema.Field::name)
                            .toList());
        }
        if (!text.matches("x?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException(
                    file + " sets " + field + " to '" + text + "'; write a number, or a factor as in \"x0.5\"");
        }
    }

    /** The same, with these numbers of every portfolio's risk model, as in {@code decay=0.97,covarianceRows=250}. */
    public LimitOverrides withModel(String model) {
        Map<String, Map<String, String>> changed = new TreeMap<>(fields);
        changed.computeIfAbsent(EVERYBODY, everybody -> new TreeMap<>());
        for (String assignment : model.split(",", -1)) {
            String[] parts = assignment.split("=", 2);
            String value = parts.length == 2 ? parts[1].strip() : "";
            require(Path.of("--model-version"), parts[0].strip(), value);
            changed.replaceAll((portfolio, numbers) -> {
                Map<String, String> more = new TreeMap<>(numbers);
                more.put(parts[0].strip(), value);
                return more;
            });
        }
        return new LimitOverrides(changed, mode);
    }

    /** The same, with every sensor of every portfolio in one mode. */
    public LimitOverrides withMode(String sensorMode) {
        return new LimitOverrides(fields, sensorMode);
    }

    /** Whether a halt for drawdown comes at another point because of these changes. */
    boolean changesDrawdown(String portfolioId) {
        return changes(portfolioId).containsKey("drawdownHaltRatio")
                || changes(portfolioId).containsKey("capital");
    }

    private Map<String, String> changes(String portfolioId) {
        Map<String, String> everybody = fields.getOrDefault(EVERYBODY, Map.of());
        return fields.getOrDefault(portfolioId, everybody);
    }

    /** Changes what a control marker says where it names limits or modes. */
    void applyTo(ControlMarker marker) {
        if (marker.getChange() instanceof LimitsChange limits) {
            LimitSet set = limits.getLimits();
            changes(set.getPortfolioId()).forEach((field, text) -> change(set, field, text));
        }
        if (mode != null) {
            setModes((IndexedRecord) marker.getChange(), mode);
        }
    }

    private static void change(LimitSet limits, String name, String text) {
        Schema.Field field = limits.getSchema().getField(name);
        BigDecimal number = new BigDecimal(text.startsWith("x") ? text.substring(1) : text);
        Object before = limits.get(field.pos());
        if (text.startsWith("x")) {
            number = number.multiply(new BigDecimal(String.valueOf(before)));
        }
        Object after;
        if (before instanceof BigDecimal && field.schema().getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            after = number.setScale(decimal.getScale(), RoundingMode.HALF_UP);
        } else if (before instanceof Double) {
            after = number.doubleValue();
        } else if (before instanceof Long) {
            after = number.longValue();
        } else if (before instanceof Integer) {
            after = number.intValue();
        } else {
            throw new IllegalArgumentException(name + " of a limit set is no number");
        }
        limits.put(field.pos(), after);
    }

    /** Every field of the enumeration of modes, however deep it stands. */
    private static void setModes(IndexedRecord record, String mode) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof Enum<?> symbol && field.schema().getName().equals(MODE)) {
                record.put(field.pos(), SpecificData.get().createEnum(mode, field.schema()));
                requireSymbol(symbol, record.get(field.pos()));
            }
            List<Object> nested = new ArrayList<>();
            nested.add(value);
            if (value instanceof Collection<?> items) {
                nested.addAll(items);
            }
            for (Object item : nested) {
                if (item instanceof IndexedRecord inner) {
                    setModes(inner, mode);
                }
            }
        }
    }

    private static void requireSymbol(Enum<?> before, @Nullable Object after) {
        if (after == null || after.getClass() != before.getClass()) {
            throw new IllegalArgumentException("there is no such mode; sensors know "
                    + List.of(before.getDeclaringClass().getEnumConstants()));
        }
    }
}
