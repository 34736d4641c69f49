package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.factor.Diversification;
import io.riskgate.models.factor.FactorModel;
import io.riskgate.models.factor.FactorRegression;
import io.riskgate.models.factor.VarianceAttribution;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;

/** Case kind A: daily returns of the shared panels on the index and factor funds of the same days. */
final class FactorGolden implements GoldenCheck {
    private static final double BETAS = 1e-8;
    private static final double RELATIVE = 1e-9;

    @Override
    public void check(JsonNode golden, Figures figures) {
        var panel = Panel.named(golden.path("panel").asText());
        var causes = Panel.named("sp500").join(Panel.named("etfs"));
        for (int k = 0; k < golden.path("factors").size(); k++) {
            figures.exact(
                    "factor",
                    golden.path("factors").get(k).asText(),
                    causes.columns().get(k));
        }
        String asOf = golden.path("asOf").asText();
        int window = golden.path("window").asInt();
        ReturnMatrix instruments = panel.window(asOf, window);
        ReturnMatrix factors = causes.window(asOf, window);
        double[][] betas = new double[instruments.instruments()][];
        double[] alphas = new double[betas.length];
        double[] residuals = new double[betas.length];
        for (int i = 0; i < betas.length; i++) {
            var regression = FactorRegression.of(instruments.column(i), factors);
            betas[i] = regression.betas();
            alphas[i] = regression.alpha();
            residuals[i] = regression.residualVariance();
            figures.relativeToLargest("betas of " + i, golden.path("betas").get(i), betas[i], BETAS);
        }
        figures.relativeToLargest("alphas", golden.get("alphas"), alphas, BETAS);
        figures.relativeToLargest("residual variances", golden.get("residual_var"), residuals, RELATIVE);
        figures.relativeToLargest(
                "factor covariance",
                golden.get("factor_cov_lower"),
                SampleCovariance.of(factors).lowerTriangle(),
                RELATIVE);
        figures.relative(
                "condition number",
                golden.get("condition_number"),
                FactorRegression.conditionNumber(factors),
                RELATIVE);
        var model = FactorModel.fit(instruments, factors);
        golden.path("portfolios")
                .properties()
                .forEach(book -> book(book.getKey(), book.getValue(), model, instruments, factors, figures));
    }

    private static void book(
            String name,
            JsonNode golden,
            FactorModel model,
            ReturnMatrix instruments,
            ReturnMatrix factors,
            Figures figures) {
        double[] exposures = Figures.numbers(golden.path("exposures"));
        VarianceAttribution split = model.attribute(exposures);
        double[] ratios = split.varianceRatios();
        figures.relativeToLargest(
                name + " factor exposure", golden.get("factor_exposure"), split.factorExposures(), BETAS);
        figures.relative(name + " systematic", golden.get("systematic_variance"), split.systematicVariance(), RELATIVE);
        figures.relative(
                name + " specific", golden.get("specific_variance_diagonal"), split.specificVariance(), RELATIVE);
        figures.relative(name + " total", golden.get("total_variance"), split.totalVariance(), RELATIVE);
        figures.relativeToLargest(name + " share", golden.get("pct_variance"), ratios, RELATIVE);
        figures.absolute(
                name + " sum of shares",
                golden.get("pct_sum"),
                Arrays.stream(ratios).sum(),
                RELATIVE);
        figures.relative(name + " entropy", golden.get("entropy_score"), Diversification.score(ratios), RELATIVE);
        figures.relative(
                name + " entropy of factors",
                golden.get("entropy_score_factors_only"),
                Diversification.score(Arrays.copyOf(ratios, ratios.length - 1)),
                RELATIVE);
        figures.relative(
                name + " effective bets",
                golden.get("effective_bets"),
                Diversification.effectiveBets(ratios),
                RELATIVE);
        figures.relative(
                name + " entropy of instruments",
                golden.get("asset_entropy_score"),
                Diversification.score(exposures),
                RELATIVE);
        var regression = FactorRegression.of(instruments.profitAndLoss(exposures), factors);
        figures.relativeToLargest(
                name + " t statistics", golden.get("factor_exposure_tstat"), regression.betaTStatistics(), BETAS);
        figures.relative(name + " R2", golden.get("regression_r2"), regression.determination(), RELATIVE);
        figures.relative(name + " alpha", golden.get("regression_alpha"), regression.alpha(), BETAS);
    }
}
