package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.EwmaCovariance;
import io.riskgate.models.covariance.ShrinkageTarget;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.returns.Moments;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.CornishFisher;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.StudentTFit;
import io.riskgate.models.tailrisk.StudentTTail;
import io.riskgate.models.tailrisk.VolatilityFilter;

final class ParametricGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-9;

    static CovarianceMatrix limitCovariance(Panel panel, String asOf) {
        return ShrinkageTarget.DIAGONAL.shrink(EwmaCovariance.of(panel.window(asOf, 60), 0.94), 0.10);
    }

    @Override
    public void check(JsonNode golden, Figures figures) {
        var panel = Panel.named(golden.path("panel").asText());
        String asOf = golden.path("asOf").asText();
        double[] exposures = Figures.numbers(golden.path("exposures"));
        var risk = ExposureRisk.of(limitCovariance(panel, asOf), exposures);
        double[] profits = panel.window(asOf, golden.path("pnl_window").asInt()).profitAndLoss(exposures);
        figures.relative("sigma", golden.get("sigma"), risk.sigma(), RELATIVE);
        figures.relative("variance", golden.get("variance"), risk.sigma() * risk.sigma(), RELATIVE);
        double z = NormalTail.valueAtRiskMultiplier(Confidence.P99);
        figures.relativeToLargest("marginal", golden.get("marginal_var_99"), risk.marginal(z), RELATIVE);
        figures.relativeToLargest("component", golden.get("component_var_99"), risk.component(z), RELATIVE);
        figures.relativeToLargest(
                "component share", golden.get("pct_component"), risk.component(1 / risk.sigma()), RELATIVE);
        var moments = Moments.of(profits);
        moments(golden.path("moments"), moments, figures);
        degreesOfFreedom(golden, profits, moments, figures);
        golden.path("levels")
                .properties()
                .forEach(level -> level(
                        Confidence.ofPercent(level.getKey()),
                        level.getValue(),
                        golden,
                        risk.sigma(),
                        moments,
                        figures));
    }

    private static void moments(JsonNode golden, Moments moments, Figures figures) {
        figures.exact("n", golden.path("n").asInt(), moments.count());
        figures.relative("mean", golden.get("mean"), moments.mean(), RELATIVE);
        figures.relative("sd", golden.get("sd"), moments.standardDeviation(), RELATIVE);
        figures.relative("g1", golden.get("skew_g1"), moments.skewness(), RELATIVE);
        figures.relative("g2", golden.get("exkurt_g2"), moments.excessKurtosis(), RELATIVE);
        figures.relative("G1", golden.get("skew_G1"), moments.adjustedSkewness(), RELATIVE);
        figures.relative("G2", golden.get("exkurt_G2"), moments.adjustedExcessKurtosis(), RELATIVE);
    }

    private static void degreesOfFreedom(JsonNode golden, double[] profits, Moments moments, Figures figures) {
        figures.relative(
                "nu of kurtosis",
                golden.get("nu_kurtosis"),
                StudentTFit.degreesOfFreedomFromKurtosis(moments),
                RELATIVE);
        var raw = StudentTFit.to(profits);
        figures.relative("nu raw", golden.get("nu_mle"), raw.degreesOfFreedom(), looseFor(golden.get("nu_mle")));
        double scale = golden.path("t_mle_scale").asDouble();
        figures.scaled("t location", golden.get("t_mle_loc"), raw.location(), scale, 1e-3);
        figures.relative("t scale", golden.get("t_mle_scale"), raw.scale(), 1e-3);
        double fitted = StudentTFit.to(VolatilityFilter.of(profits).residuals()).degreesOfFreedom();
        JsonNode standardised = golden.get("nu_mle_standardised");
        figures.relative("nu standardised", standardised, fitted, looseFor(standardised));
        JsonNode used = golden.get("nu_used");
        figures.relative("nu used", used, StudentTFit.degreesOfFreedomFor(profits), looseFor(used));
    }

    private static double looseFor(JsonNode nu) {
        return nu.asDouble() > 20 ? 1e-2 : 1e-3;
    }

    private static void level(
            Confidence confidence, JsonNode level, JsonNode golden, double sigma, Moments moments, Figures figures) {
        String at = " " + confidence.label();
        figures.relative(
                "normal VaR" + at,
                level.get("normal_var"),
                sigma * NormalTail.valueAtRiskMultiplier(confidence),
                RELATIVE);
        figures.relative(
                "normal ES" + at,
                level.get("normal_es"),
                sigma * NormalTail.expectedShortfallMultiplier(confidence),
                RELATIVE);
        studentT("t_mle", golden.path("nu_used").asDouble(), confidence, level, sigma, figures);
        studentT("t_kurt", golden.path("nu_kurtosis").asDouble(), confidence, level, sigma, figures);
        studentT("t_nu6", 6, confidence, level, sigma, figures);
        figures.relative(
                "Cornish-Fisher" + at,
                level.get("cornish_fisher_var"),
                CornishFisher.valueAtRisk(moments, confidence),
                RELATIVE);
    }

    private static void studentT(
            String name, double nu, Confidence confidence, JsonNode level, double sigma, Figures figures) {
        if (nu > 2) {
            figures.relative(
                    name + " VaR " + confidence.label(),
                    level.get(name + "_var"),
                    sigma * StudentTTail.valueAtRiskMultiplier(confidence, nu),
                    RELATIVE);
            figures.relative(
                    name + " ES " + confidence.label(),
                    level.get(name + "_es"),
                    sigma * StudentTTail.expectedShortfallMultiplier(confidence, nu),
                    RELATIVE);
        }
    }
}
