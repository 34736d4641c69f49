package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.backtest.BinomialProbability;
import io.riskgate.models.backtest.KupiecTest;
import io.riskgate.models.backtest.TrafficLight;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.Eigenvalues;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.performance.RewardRatios;
import io.riskgate.models.returns.Moments;
import io.riskgate.models.returns.ReturnMatrix;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.StudentTTail;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Printed reference points; a case is recognised by the fields it has, so that new ones of a known kind are run. */
final class PublishedGolden implements GoldenCheck {
    @Override
    public void check(JsonNode golden, Figures figures) {
        if (golden.has("certified_mean")) {
            certified(golden, figures);
        } else if (golden.has("skewness_G1_unbiased")) {
            statistics(golden, figures);
        } else if (golden.has("bad")) {
            repaired(golden, figures);
        } else if (golden.has("correlation")) {
            correlation(golden, figures);
        } else if (golden.has("levels")) {
            tails(golden, figures);
        } else if (golden.has("cumulative_percent")) {
            zones(golden, figures);
        } else if (golden.has("rows")) {
            regions(golden, figures);
        } else if (golden.has("portfolio")) {
            bacon(golden, figures);
        }
    }

    private static void certified(JsonNode golden, Figures figures) {
        double[] data = expand(Figures.numbers(golden.path("data")), golden);
        String name = golden.path("id").asText();
        double mean = Moments.of(data).mean();
        double deviation = Moments.of(data).standardDeviation();
        double deviationTolerance = name.endsWith("NumAcc4")
                ? 1e-6
                : name.endsWith("NumAcc3") ? 1e-7 : name.endsWith("Michelso") ? 1e-9 : 1e-12;
        figures.exact("count", golden.path("count").asInt(), data.length);
        figures.relative("mean", golden.get("certified_mean"), mean, 1e-12);
        figures.relative("sd", golden.get("certified_sd_n_minus_1"), deviation, deviationTolerance);
        figures.relative(
                "autocorrelation",
                golden.get("certified_lag1_autocorrelation"),
                Moments.lagOneAutocorrelation(data),
                Math.max(1e-9, deviationTolerance));
    }

    /** NIST NumAcc: the first value, then the second and third in turn. */
    private static double[] expand(double[] data, JsonNode golden) {
        if (Figures.absent(golden.get("data_rule")) || data.length != 3) {
            return data;
        }
        double[] all = new double[golden.path("count").asInt()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i == 0 ? data[0] : data[1 + (i - 1) % 2];
        }
        return all;
    }

    private static void statistics(JsonNode golden, Figures figures) {
        var moments = Moments.of(Figures.numbers(golden.path("data")));
        double tolerance = golden.path("tolerance").asDouble();
        double variance = moments.standardDeviation() * moments.standardDeviation();
        figures.relative("mean", golden.get("mean"), moments.mean(), tolerance);
        figures.relative("variance", golden.get("variance"), variance, tolerance);
        figures.relative("sd", golden.get("sd"), moments.standardDeviation(), tolerance);
        figures.relative("G1", golden.get("skewness_G1_unbiased"), moments.adjustedSkewness(), tolerance);
        figures.relative("G2", golden.get("excess_kurtosis_G2_unbiased"), moments.adjustedExcessKurtosis(), tolerance);
    }

    private static void repaired(JsonNode golden, Figures figures) {
        JsonNode bad = golden.path("bad");
        var matrix = CovarianceMatrix.of(bad.size(), (i, j) -> bad.get(i).get(j).asDouble());
        double tolerance = golden.path("tolerance").asDouble();
        figures.relative(
                "smallest eigenvalue",
                golden.get("eigenvalue_min"),
                Eigenvalues.of(matrix).smallest(),
                tolerance);
        var repaired = Eigenvalues.repairCorrelation(matrix);
        golden.path("expected_offdiag")
                .properties()
                .forEach(entry -> figures.relative(
                        "repaired " + entry.getKey(),
                        entry.getValue(),
                        repaired.at(
                                entry.getKey().charAt(1) - '0', entry.getKey().charAt(0) - '0'),
                        tolerance));
        figures.exact("semidefinite", true, Eigenvalues.of(repaired).positiveSemidefinite());
    }

    private static void correlation(JsonNode golden, Figures figures) {
        double[][] rows = new double[golden.path("data").size()][];
        Arrays.setAll(rows, i -> Figures.numbers(golden.path("data").get(i)));
        var covariance = SampleCovariance.of(ReturnMatrix.of(rows));
        double tolerance = golden.path("tolerance").asDouble();
        figures.relative(
                "correlation",
                golden.get("correlation"),
                covariance.correlation().at(1, 0),
                tolerance);
        for (int i = 0; i < covariance.size(); i++) {
            for (int j = 0; j < covariance.size(); j++) {
                JsonNode expected = golden.path("covariance").get(i).get(j);
                figures.relative("covariance " + i + j, expected, covariance.at(i, j), tolerance);
            }
        }
    }

    private static void tails(JsonNode golden, Figures figures) {
        double sigma = golden.path("sigma").asDouble();
        for (int i = 0; i < golden.path("levels").size(); i++) {
            double level = golden.path("levels").get(i).asDouble();
            var confidence = new Confidence((int) Math.round(10_000 * level));
            tail("normal_var", i, golden, sigma * NormalTail.valueAtRiskMultiplier(confidence), figures);
            tail("normal_es", i, golden, sigma * NormalTail.expectedShortfallMultiplier(confidence), figures);
            tail("t4_var", i, golden, sigma * StudentTTail.valueAtRiskMultiplier(confidence, 4), figures);
            tail("t4_es", i, golden, sigma * StudentTTail.expectedShortfallMultiplier(confidence, 4), figures);
        }
    }

    private static void tail(String name, int index, JsonNode golden, double actual, Figures figures) {
        figures.relative(name, golden.path("computed").path(name).get(index), actual, 1e-9);
        figures.rounded(name + " printed", golden.path("printed").path(name).get(index), actual, 0.06);
    }

    private static void zones(JsonNode golden, Figures figures) {
        var binomial = new BinomialProbability(
                golden.path("T").asInt(),
                new Confidence((int) Math.round(10_000 * golden.path("level").asDouble())).tailProbability());
        for (int count = 0; count < golden.path("cumulative").size(); count++) {
            double cumulative = binomial.atMost(count);
            figures.relative("at most " + count, golden.path("cumulative").get(count), cumulative, 1e-9);
            figures.rounded(
                    "percent of " + count, golden.path("cumulative_percent").get(count), 100 * cumulative, 0.0051);
        }
        golden.path("multiplier_increase").properties().forEach(row -> {
            int count = Integer.parseInt(row.getKey().replaceAll("[-+].*", ""));
            figures.relative("increase " + row.getKey(), row.getValue(), TrafficLight.multiplierIncrease(count), 1e-12);
        });
    }

    private static void regions(JsonNode golden, Figures figures) {
        for (JsonNode row : golden.path("rows")) {
            var confidence =
                    new Confidence((int) Math.round(10_000 * (1 - row.path("p").asDouble())));
            int days = row.path("T").asInt();
            int[] accepted = IntStream.rangeClosed(0, days)
                    .filter(count -> KupiecTest.of(days, count, confidence).pValue() >= 0.05)
                    .toArray();
            int low = accepted[0];
            int high = accepted[accepted.length - 1];
            figures.exact(
                    "lowest of " + days, row.path("computed_accept").get(0).asInt(), low);
            figures.exact(
                    "highest of " + days, row.path("computed_accept").get(1).asInt(), high);
            if (row.path("agrees").asBoolean()) {
                figures.exact(
                        "printed low", row.path("printed_open_interval").get(0).asInt(), low - 1);
                figures.exact(
                        "printed high", row.path("printed_open_interval").get(1).asInt(), high + 1);
            }
        }
    }

    private static void bacon(JsonNode golden, Figures figures) {
        double[] returns = Figures.numbers(golden.path("portfolio"));
        var moments = Moments.of(returns);
        JsonNode expected = golden.path("moments");
        figures.relative("mean", expected.get("mean"), moments.mean(), 1e-10);
        figures.relative("sd", expected.get("sd"), moments.standardDeviation(), 1e-10);
        figures.relative("g1", expected.get("skew_g1"), moments.skewness(), 1e-10);
        figures.relative("g2", expected.get("exkurt_g2"), moments.excessKurtosis(), 1e-10);
        figures.relative("G1", expected.get("skew_G1"), moments.adjustedSkewness(), 1e-10);
        figures.relative("G2", expected.get("exkurt_G2"), moments.adjustedExcessKurtosis(), 1e-10);
        double downside = RewardRatios.of(returns, 0.005).downsideDeviation();
        figures.relative("downside", golden.get("downside_deviation_mar_0005"), downside, 1e-10);
        JsonNode printed = golden.path("printed");
        figures.rounded("kurtosis printed", printed.get("kurtosis_moment"), moments.excessKurtosis() + 3, 0.0051);
        figures.rounded("excess printed", printed.get("kurtosis_excess"), moments.excessKurtosis(), 0.0051);
        figures.rounded("G2 printed", printed.get("kurtosis_sample_excess"), moments.adjustedExcessKurtosis(), 0.0051);
        figures.rounded("G1 printed", printed.get("skewness_sample"), moments.adjustedSkewness(), 0.0051);
        figures.rounded("downside printed", printed.get("downside_deviation_mar_0005"), downside, 0.000051);
    }
}
