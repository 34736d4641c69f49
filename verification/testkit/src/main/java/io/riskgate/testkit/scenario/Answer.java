package io.riskgate.testkit.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One decision as everybody can read it; what the sensors saw stands among the measures under their names. */
public record Answer(String outcome, String reason, List<Measure> measures, Judgement judgement) {
    public Answer {
        measures = List.copyOf(measures);
    }

    /** What one check or sensor saw. */
    public record Measure(String check, double observed, double limit) {}

    /**
     * What the sensors made of it.
     *
     * @param sensors how each sensor stands, by name
     */
    public record Judgement(BigDecimal quantity, String action, String wouldHave, Map<String, String> sensors) {
        public Judgement {
            quantity = quantity.stripTrailingZeros();
            sensors = new TreeMap<>(sensors);
        }
    }

    /** What a check saw; null where the decision does not tell. */
    @Nullable
    Measure measure(String check) {
        return measures.stream()
                .filter(measure -> measure.check().equals(check))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return outcome + " " + reason;
    }
}
