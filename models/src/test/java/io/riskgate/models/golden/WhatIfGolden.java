package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.portfolio.ExposureBook;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.NormalTail;

/** Each step both asked as a question and committed to a book of its own. */
final class WhatIfGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-9;

    @Override
    public void check(JsonNode golden, Figures figures) {
        var panel = Panel.named(golden.path("panel").asText());
        String asOf = golden.path("asOf").asText();
        double[] exposures = Books.exposures(
                golden.path("panel").asText(), golden.path("book").asText());
        var covariance = ParametricGolden.limitCovariance(panel, asOf);
        var scenarios = panel.window(asOf, golden.path("window").asInt());
        for (JsonNode step : golden.path("steps")) {
            var book = new ExposureBook(covariance, scenarios, exposures);
            int asset = step.path("asset").asInt();
            double delta = step.path("delta").asDouble();
            figures.relative("sigma before", step.get("sigma_before"), book.sigma(), RELATIVE);
            figures.relative(
                    "VaR before",
                    step.get("hist_var99_before"),
                    HistoricalTail.valueAtRisk(book.profitAndLoss(), Confidence.P99),
                    RELATIVE);
            double asked = book.sigmaAfter(asset, delta);
            after(step, asked, book.profitAndLossAfter(asset, delta), figures);
            figures.relative(
                    "sigma after by Euler",
                    step.get("sigma_after"),
                    ExposureRisk.of(covariance, exposures).sigmaAfter(asset, delta),
                    RELATIVE);
            book.change(asset, delta);
            after(step, book.sigma(), book.profitAndLoss(), figures);
        }
    }

    private static void after(JsonNode step, double sigma, double[] profits, Figures figures) {
        figures.relative("sigma after", step.get("sigma_after"), sigma, RELATIVE);
        figures.relative(
                "normal VaR after",
                step.get("normal_var99_after"),
                sigma * NormalTail.valueAtRiskMultiplier(Confidence.P99),
                RELATIVE);
        figures.relative(
                "VaR after",
                step.get("hist_var99_after"),
                HistoricalTail.valueAtRisk(profits, Confidence.P99),
                RELATIVE);
        figures.relative(
                "ES 99 after",
                step.get("hist_es99_after"),
                HistoricalTail.expectedShortfall(profits, Confidence.P99),
                RELATIVE);
        figures.relative(
                "ES 97.5 after",
                step.get("hist_es975_after"),
                HistoricalTail.expectedShortfall(profits, Confidence.P97_5),
                RELATIVE);
    }
}
