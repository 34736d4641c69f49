package io.riskgate.stress.optimize;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.riskgate.stress.scenario.UnusableScenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is searched, and how it is judged; read from a file.
 *
 * @param leverageMax gross exposure over capital, values to try
 * @param valueAtRisk99Share value at risk at 99 % over capital, values to try
 * @param standard the limits to beat
 * @param drawdownMax constraint: a candidate that fell further in training is not chosen
 * @param drawdownWeight objective: Sharpe ratio minus this times the largest fall
 * @param trainDays length of a training window
 * @param testDays length of the window judged after it
 * @param purgeDays days between them that belong to neither, so that positions do not carry knowledge over
 */
public record SearchPlan(
        List<Double> leverageMax,
        List<Double> valueAtRisk99Share,
        Candidate standard,
        double drawdownMax,
        double drawdownWeight,
        int trainDays,
        int testDays,
        int purgeDays) {
    private static final String BUILT_IN = "/stress/search.yaml";

    /** Limits to try. */
    public record Candidate(double leverageMax, double valueAtRisk99Share) {
        public Candidate {
            if (!(leverageMax > 0) || !(valueAtRisk99Share > 0)) {
                throw new IllegalArgumentException(
                        "limits must be above zero, got " + leverageMax + " and " + valueAtRisk99Share);
            }
        }
    }

    public SearchPlan {
        leverageMax = List.copyOf(leverageMax);
        valueAtRisk99Share = List.copyOf(valueAtRisk99Share);
        if (trainDays < 250 || testDays < 20 || purgeDays < 0) {
            throw new IllegalArgumentException("a search needs 250 days to train and 20 to test, got " + trainDays
                    + ", " + testDays + " and a purge of " + purgeDays);
        }
    }

    /** The plan that comes with the program. */
    public static SearchPlan builtIn() {
        try (InputStream file = SearchPlan.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException(BUILT_IN + " is missing from the program");
            }
            return new YAMLMapper().readValue(file, SearchPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's own plan; refuses unknown words and numbers out of range. */
    public static SearchPlan read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), SearchPlan.class);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
            throw new UnusableScenario(file + ": " + reason, e);
        }
    }

    /** Every combination, the standard one first. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        all.add(standard);
        for (double leverage : leverageMax) {
            for (double share : valueAtRisk99Share) {
                var candidate = new Candidate(leverage, share);
                if (!candidate.equals(standard)) {
                    all.add(candidate);
                }
            }
        }
        return all;
    }
}
