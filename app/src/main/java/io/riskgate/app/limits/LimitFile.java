package io.riskgate.app.limits;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of limits: YAML, checked against its schema, overlaid by a profile, and checked against itself. */
public final class LimitFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private LimitFile() {}

    /** The published schema that files are checked against. */
    public static String schema() {
        return LimitSchema.text();
    }

    /**
     * The limits that a file proposes.
     *
     * @param profile dev, staging or prod; empty for the file as it stands
     * @param person who proposes them
     * @throws UnusableLimits with every fault in a sentence
     */
    public static LimitSet read(Path file, String profile, String person) throws IOException {
        return parse(file.toString(), Files.readString(file), profile, person);
    }

    static LimitSet parse(String file, String yaml, String profile, String person) {
        List<String> faults = LimitSchema.faults(yaml);
        if (!faults.isEmpty()) {
            throw new UnusableLimits(file, faults);
        }
        LimitSet limits = limits(file, tree(file, yaml), profile, person);
        List<String> contradictions = contradictions(limits);
        if (!contradictions.isEmpty()) {
            throw new UnusableLimits(file, contradictions);
        }
        return limits;
    }

    private static JsonNode tree(String file, String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UnusableLimits(file, List.of("it is not YAML: " + e.getMessage()));
        }
    }

    private static LimitSet limits(String file, JsonNode tree, String profile, String person) {
        JsonNode overlay = tree.path("profiles").path(profile);
        if (!profile.isEmpty() && overlay.isMissingNode()) {
            throw new UnusableLimits(file, List.of("it has no profile '" + profile + "'"));
        }
        ObjectNode merged = tree.deepCopy();
        merged.remove("profiles");
        overlay(merged, overlay);
        try {
            return new LimitNodes(merged).toLimits(person);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnusableLimits(file, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static void overlay(ObjectNode target, JsonNode overlay) {
        overlay.fields().forEachRemaining(entry -> {
            JsonNode known = target.get(entry.getKey());
            if (known instanceof ObjectNode inner && entry.getValue().isObject()) {
                overlay(inner, entry.getValue());
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** What no single field can show: limits that others make meaningless. */
    private static List<String> contradictions(LimitSet limits) {
        List<String> faults = new ArrayList<>();
        var exposures = limits.exposures();
        var tail = limits.policy().thresholds().tail();
        if (exposures.netMax().compareTo(exposures.grossMax()) > 0) {
            faults.add("exposures.netMax " + exposures.netMax() + " can never be reached: grossMax is "
                    + exposures.grossMax());
        }
        if (limits.orders().notionalMax().compareTo(exposures.grossMax()) > 0) {
            faults.add("orders.notionalMax " + limits.orders().notionalMax() + " is more than exposures.grossMax "
                    + exposures.grossMax() + " allows altogether");
        }
        if (limits.policy().thresholds().conduct().drawdownHalt() > exposures.drawdownHaltRatio()) {
            faults.add("sensors.thresholds.drawdownHalt can never be reached: exposures.drawdownHaltRatio "
                    + exposures.drawdownHaltRatio() + " halts before");
        }
        addIfBeyond("95", tail.valueAtRisk95Max(), limits.tails().valueAtRisk95Max(), faults);
        addIfBeyond("99", tail.valueAtRisk99Max(), limits.tails().valueAtRisk99Max(), faults);
        addIfBeyond("999", tail.valueAtRisk999Max(), limits.tails().valueAtRisk999Max(), faults);
        return faults;
    }

    private static void addIfBeyond(String level, Money sensor, Money hard, List<String> faults) {
        if (sensor.compareTo(hard) > 0) {
            faults.add("sensors.thresholds.valueAtRisk" + level + "Max " + sensor
                    + " can never be reached: tails.valueAtRisk" + level + "Max " + hard + " stops every order before");
        }
    }
}
