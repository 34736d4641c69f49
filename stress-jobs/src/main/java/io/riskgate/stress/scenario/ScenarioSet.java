package io.riskgate.stress.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All scenarios of a run, with what they assume of each class of instruments.
 *
 * @param betas beta of a class to the equity market, for instruments without a profile
 * @param ladders where sensitivities are read off; null for the standard rungs
 * @param halfSpreadBps half of the relative spread of a class in a calm market, in basis points
 */
public record ScenarioSet(
        Map<AssetClass, Double> betas,
        Map<AssetClass, Double> halfSpreadBps,
        @Nullable Ladders ladders,
        List<ScenarioDefinition> scenarios) {
    private static final String BUILT_IN = "/stress/scenarios.yaml";

    public ScenarioSet {
        betas = complete("betas", betas);
        halfSpreadBps = complete("halfSpreadBps", halfSpreadBps);
        scenarios = List.copyOf(scenarios);
        var seen = new TreeSet<String>();
        for (ScenarioDefinition scenario : scenarios) {
            if (!seen.add(scenario.id())) {
                throw new IllegalArgumentException("scenario " + scenario.id() + " stands there twice");
            }
        }
    }

    private static Map<AssetClass, Double> complete(String what, Map<AssetClass, Double> given) {
        var copy = new TreeMap<AssetClass, Double>();
        for (AssetClass type : AssetClass.values()) {
            Double value = given == null ? null : given.get(type);
            if (value == null || !Double.isFinite(value) || Math.abs(value) > 1_000) {
                throw new IllegalArgumentException(what + " needs a number for " + type + ", got " + value);
            }
            copy.put(type, value);
        }
        return copy;
    }

    /** The scenarios that come with the program. */
    public static ScenarioSet builtIn() {
        try (InputStream file = ScenarioSet.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException(BUILT_IN + " is missing from the program");
            }
            return parse("built-in scenarios", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's own file. */
    public static ScenarioSet read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UnusableScenario(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads YAML; refuses unknown words, missing ones and numbers out of range, with line and column. */
    static ScenarioSet parse(String name, String text) {
        ObjectMapper yaml = new YAMLMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            ScenarioSet set = yaml.readValue(text, ScenarioSet.class);
            if (set == null) {
                throw new UnusableScenario(name + " is empty");
            }
            return set;
        } catch (JsonMappingException e) {
            throw new UnusableScenario(name + place(e) + ": " + firstLine(e), e);
        } catch (JsonProcessingException e) {
            throw new UnusableScenario(name + place(e) + ": not YAML, expected " + JsonToken.START_OBJECT, e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " line " + e.getLocation().getLineNr() + " column "
                        + e.getLocation().getColumnNr();
    }

    private static String firstLine(JsonProcessingException e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        String message = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("cannot be read");
    }

    Ladders laddersOrStandard() {
        return ladders == null ? Ladders.STANDARD : ladders;
    }

    /** These scenarios and those of another set, whose assumptions count from here on. */
    public ScenarioSet and(ScenarioSet other) {
        var all = new ArrayList<>(scenarios);
        all.addAll(other.scenarios);
        return new ScenarioSet(other.betas, other.halfSpreadBps, other.ladders == null ? ladders : other.ladders, all);
    }
}
