package io.riskgate.stress.optimize;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.riskgate.stress.optimize.SearchPlan.Candidate;
import io.riskgate.stress.scenario.UnusableScenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A limit file with a candidate's limits in place of its own; one person proposes it, another approves, as with any
 * limit file.
 *
 * <p>Leverage is replaced, and all tail limits are scaled alike, so that value at risk at 99 % becomes the candidate's
 * share of capital and deeper levels stay deeper. Sensor thresholds that would lie beyond a hard limit come down to it.
 */
public final class LimitProposal {
    private static final String LEVEL_99 = "valueAtRisk99Max";

    private LimitProposal() {}

    /**
     * The proposal as text.
     *
     * @param limits the file in force
     * @param evidence what speaks for it and against it; goes on top as comments
     * @throws UnusableScenario if the file is no limit file
     */
    public static String of(Path limits, Candidate candidate, String evidence) {
        var yaml = new YAMLMapper();
        yaml.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        yaml.getFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER);
        try {
            JsonNode tree = yaml.readTree(Files.readString(limits));
            if (!(tree instanceof ObjectNode root)
                    || !(root.get("exposures") instanceof ObjectNode exposures)
                    || !(root.get("tails") instanceof ObjectNode tails)
                    || !root.path("capital").isNumber()
                    || !tails.path(LEVEL_99).isNumber()) {
                throw new UnusableScenario(limits + " is no limit file: capital, exposures and tails." + LEVEL_99
                        + " must stand there; 'riskgate limits schema' tells the form");
            }
            exposures.set("leverageMax", DecimalNode.valueOf(BigDecimal.valueOf(candidate.leverageMax())));
            scale(root.path("capital").decimalValue(), tails, candidate);
            keepWithin(root.path("sensors").path("thresholds"), tails);
            return evidence.lines().map(line -> "# " + line + "\n").reduce("", String::concat)
                    + yaml.writeValueAsString(root);
        } catch (IOException e) {
            throw new UnusableScenario(limits + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void scale(BigDecimal capital, ObjectNode tails, Candidate candidate) {
        BigDecimal wanted = capital.multiply(BigDecimal.valueOf(candidate.valueAtRisk99Share()));
        BigDecimal before = tails.path(LEVEL_99).decimalValue();
        tails.properties().forEach(entry -> {
            BigDecimal value = entry.getValue().decimalValue();
            BigDecimal scaled = value.multiply(wanted).divide(before, 2, RoundingMode.HALF_EVEN);
            entry.setValue(DecimalNode.valueOf(
                    new BigDecimal(scaled.stripTrailingZeros().toPlainString())));
        });
    }

    private static void keepWithin(JsonNode thresholds, ObjectNode tails) {
        if (thresholds instanceof ObjectNode own) {
            own.properties().forEach(entry -> {
                JsonNode hard = tails.get(entry.getKey());
                if (hard != null && entry.getValue().decimalValue().compareTo(hard.decimalValue()) > 0) {
                    entry.setValue(hard);
                }
            });
        }
    }
}
