package io.riskgate.testkit.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One story: what is known before, what happens, and what must have come of it.
 *
 * @param story what it shows, for the reader
 * @param when what happens, in order
 */
public record Scenario(String story, Given given, List<Step> when, Expected then) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public Scenario {
        Objects.requireNonNull(story, "a scenario needs its story");
        Objects.requireNonNull(given, "a scenario needs its given");
        Objects.requireNonNull(then, "a scenario needs its then");
        when = List.copyOf(when);
    }

    /** Reads a file; refuses words that the format does not know, so that a misspelled expectation cannot pass. */
    public static Scenario read(Path file) {
        try {
            return YAML.readValue(Files.readAllBytes(file), Scenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the scenario " + file, e);
        }
    }

    /** Reads the text of a file. */
    public static Scenario parse(String yaml) {
        try {
            return YAML.readValue(yaml, Scenario.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a scenario: " + e.getMessage(), e);
        }
    }
}
