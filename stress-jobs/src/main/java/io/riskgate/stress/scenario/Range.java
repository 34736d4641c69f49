package io.riskgate.stress.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** A number that is known, or known to lie between two; in a file {@code 5} or {@code [8, 12]}. */
public record Range(double low, double high) {
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "a range must run from a number to one not below it, got " + low + " to " + high);
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Range parse(JsonNode node) {
        if (node.isNumber()) {
            return exactly(node.doubleValue());
        }
        if (node.isArray()
                && node.size() == 2
                && node.get(0).isNumber()
                && node.get(1).isNumber()) {
            return new Range(node.get(0).doubleValue(), node.get(1).doubleValue());
        }
        throw new IllegalArgumentException("expected a number or [low, high], got " + node);
    }

    /** The value so far between the ends, 0 = low, 1 = high. */
    double at(double position) {
        return low + position * (high - low);
    }

    void require(String what, double least, double most) {
        if (low < least || high > most) {
            throw new IllegalArgumentException(
                    what + " must lie in " + least + " to " + most + ", got " + low + " to " + high);
        }
    }
}
