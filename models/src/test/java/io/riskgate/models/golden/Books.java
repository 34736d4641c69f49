package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;

/** Exposures of the three test books, which some golden files name without repeating them. */
final class Books {
    private Books() {}

    static double[] exposures(String panel, String book) {
        for (JsonNode golden : GoldenFiles.cases("covariance.json")) {
            if (golden.path("panel").asText().equals(panel)
                    && golden.path("books").has(book)) {
                return Figures.numbers(golden.path("books").path(book));
            }
        }
        throw new IllegalArgumentException("covariance.json has no book " + book + " of panel " + panel);
    }
}
