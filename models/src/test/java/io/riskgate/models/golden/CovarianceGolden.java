package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.Eigenvalues;
import io.riskgate.models.covariance.EwmaCovariance;
import io.riskgate.models.covariance.LedoitWolfIntensity;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.covariance.ShrinkageTarget;
import io.riskgate.models.covariance.StressedCovariance;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimators by the name that the file gives them: {@code ewma_shrunk_diagonal}, {@code stressed_c50_ones_vol2}, ...
 */
final class CovarianceGolden implements GoldenCheck {
    private static final Pattern STRESSED = Pattern.compile("stressed_c(\\d+)_(ones|pc1)(?:_vol(\\d+))?");
    private static final double RELATIVE = 1e-10;
    private static final double SMALLEST_EIGENVALUE = 1e-9;

    @Override
    public void check(JsonNode golden, Figures figures) {
        ReturnMatrix window = Panel.named(golden.path("panel").asText())
                .window(golden.path("asOf").asText(), golden.path("window").asInt());
        CovarianceMatrix shrunk = shrunk(SampleCovariance.of(window), ShrinkageTarget.DIAGONAL);
        double[] signs = Eigenvalues.of(shrunk.correlation()).firstComponentSigns();
        figures.relativeToLargest("pc1 sign", golden.get("pc1_sign"), signs, 0);
        figures.relative(
                "intensity of identity",
                golden.get("ledoit_wolf_intensity_scaled_identity_sklearn"),
                LedoitWolfIntensity.scaledIdentity(window),
                RELATIVE);
        figures.relative(
                "intensity of constant correlation",
                golden.get("ledoit_wolf_intensity_constant_correlation"),
                LedoitWolfIntensity.constantCorrelation(window),
                RELATIVE);
        figures.relative("mean correlation", golden.get("avg_correlation_shrunk"), shrunk.meanCorrelation(), RELATIVE);
        figures.relative(
                "inflation for 0.95",
                golden.get("c_for_avg_corr_095"),
                StressedCovariance.inflationForMeanCorrelation(shrunk, 0.95),
                RELATIVE);
        golden.path("results")
                .properties()
                .forEach(result -> compare(
                        result.getKey(),
                        result.getValue(),
                        estimate(result.getKey(), window, signs),
                        golden.path("books"),
                        figures));
        golden.path("adverse_stress_c50")
                .properties()
                .forEach(book -> figures.relative(
                        "adverse " + book.getKey(),
                        book.getValue(),
                        StressedCovariance.adverseSigma(
                                shrunk,
                                0.5,
                                1,
                                Figures.numbers(golden.path("books").path(book.getKey()))),
                        RELATIVE));
    }

    private static CovarianceMatrix estimate(String name, ReturnMatrix window, double[] signs) {
        CovarianceMatrix sample = SampleCovariance.of(window);
        CovarianceMatrix shrunk = shrunk(sample, ShrinkageTarget.DIAGONAL);
        Matcher stressed = STRESSED.matcher(name);
        if (stressed.matches()) {
            double inflation = Integer.parseInt(stressed.group(1)) / 100.0;
            double volatility = stressed.group(3) == null ? 1 : Integer.parseInt(stressed.group(3));
            double[] ones = new double[signs.length];
            Arrays.fill(ones, 1);
            return StressedCovariance.of(
                    shrunk, inflation, volatility, stressed.group(2).equals("ones") ? ones : signs);
        }
        CovarianceMatrix ewma = EwmaCovariance.of(window, EwmaCovariance.DAILY_DECAY);
        return switch (name) {
            case "sample" -> sample;
            case "ewma" -> ewma;
            case "ewma_recursive" -> EwmaCovariance.recursive(window, EwmaCovariance.DAILY_DECAY, 30);
            case "stressed_target_avg_corr_95" ->
                StressedCovariance.together(shrunk, StressedCovariance.inflationForMeanCorrelation(shrunk, 0.95), 1);
            default -> {
                String[] parts = name.split("_shrunk_");
                var source = parts[0].equals("ewma") ? ewma : sample;
                yield shrunk(source, ShrinkageTarget.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            }
        };
    }

    private static CovarianceMatrix shrunk(CovarianceMatrix source, ShrinkageTarget target) {
        return target.shrink(source, ShrinkageTarget.DEFAULT_INTENSITY);
    }

    private static void compare(
            String name, JsonNode expected, CovarianceMatrix actual, JsonNode books, Figures figures) {
        figures.relative(name + " trace", expected.get("trace"), actual.trace(), RELATIVE);
        figures.relative(name + " frobenius", expected.get("frobenius"), actual.frobeniusNorm(), RELATIVE);
        var eigenvalues = Eigenvalues.of(actual);
        double largest = eigenvalues.largest();
        figures.relative(name + " largest eigenvalue", expected.get("max_eigenvalue"), largest, RELATIVE);
        figures.scaled(
                name + " smallest eigenvalue",
                expected.get("min_eigenvalue"),
                eigenvalues.smallest(),
                largest,
                SMALLEST_EIGENVALUE);
        figures.relativeToLargest(name, expected.get("lower"), actual.lowerTriangle(), RELATIVE);
        expected.path("sigma")
                .properties()
                .forEach(sigma -> figures.relative(
                        name + " sigma " + sigma.getKey(),
                        sigma.getValue(),
                        ExposureRisk.of(actual, Figures.numbers(books.path(sigma.getKey())))
                                .sigma(),
                        RELATIVE));
    }
}
