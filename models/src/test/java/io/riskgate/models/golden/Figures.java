package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects each golden figure beside ours, with the error measured the way its file states it. */
final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    /** One comparison; passes if {@code error <= tolerance}. */
    record Figure(String name, Object expected, Object actual, double error, double tolerance, boolean rounded) {
        boolean passes() {
            return error <= tolerance;
        }

        @Override
        public String toString() {
            return name + ": expected " + expected + ", got " + actual + ", error " + error + " above " + tolerance;
        }
    }

    List<Figure> all() {
        return figures;
    }

    /** Error over the expected value; over one where zero is expected. A null in the file means "not defined". */
    void relative(String name, JsonNode expected, double actual, double tolerance) {
        if (!absent(expected)) {
            double value = number(expected);
            add(name, value, actual, value == 0 ? 1 : Math.abs(value), tolerance);
        }
    }

    /** Error over the largest entry of the whole vector. */
    void relativeToLargest(String name, JsonNode expected, double[] actual, double tolerance) {
        if (absent(expected)) {
            return;
        }
        exact(name + " length", expected.size(), actual.length);
        double largest = 0;
        for (JsonNode entry : expected) {
            largest = Math.max(largest, Math.abs(number(entry)));
        }
        for (int i = 0; i < Math.min(actual.length, expected.size()); i++) {
            add(name + "[" + i + "]", number(expected.get(i)), actual[i], largest == 0 ? 1 : largest, tolerance);
        }
    }

    /** Error over a scale that the file names. */
    void scaled(String name, JsonNode expected, double actual, double scale, double tolerance) {
        if (!absent(expected)) {
            add(name, number(expected), actual, scale, tolerance);
        }
    }

    void absolute(String name, JsonNode expected, double actual, double tolerance) {
        scaled(name, expected, actual, 1, tolerance);
    }

    /** A figure that its source prints with few digits; half of the last one is allowed, and the error is not ours. */
    void rounded(String name, JsonNode expected, double actual, double halfDigit) {
        if (!absent(expected)) {
            double error = Math.abs(actual - number(expected));
            figures.add(new Figure(name, number(expected), actual, error, halfDigit, true));
        }
    }

    void exact(String name, Object expected, Object actual) {
        figures.add(
                new Figure(name, expected, actual, expected.equals(actual) ? 0 : Double.POSITIVE_INFINITY, 0, false));
    }

    static boolean absent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    static double[] numbers(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(node.get(i));
        }
        return values;
    }

    private void add(String name, double expected, double actual, double scale, double tolerance) {
        double error = expected == actual ? 0 : Math.abs(actual - expected) / scale;
        figures.add(new Figure(
                name, expected, actual, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error, tolerance, false));
    }
}
