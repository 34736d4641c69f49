package io.riskgate.testkit.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision as everybody can read it. */
public record Answer(String outcome, String reason, List<Measure> measures) {
    public Answer {
        measures = List.copyOf(measures);
    }

    /** What one check saw. */
    public record Measure(String check, double observed, double limit) {}

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
