package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.value.RiskModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Risk figures from exposures: covariance as a matrix, losses sorted whole. Methods are open for planted bugs. */
class PlainRisk {
    private final TreeMap<Double, Tail> tails = new TreeMap<>();

    /** Losses of a Student-t with variance one. */
    record Tail(double value95, double value99, double value999, double shortfall99) {
        static Tail of(double degreesOfFreedom) {
            var t = new StudentTByIntegration(degreesOfFreedom);
            return new Tail(t.valueAtRisk(0.95), t.valueAtRisk(0.99), t.valueAtRisk(0.999), t.expectedShortfall(0.99));
        }
    }

    /** Figures of one set of exposures; losses positive. */
    record Figures(
            BigDecimal gross,
            BigDecimal net,
            double sigma,
            double valueAtRisk95,
            double valueAtRisk99,
            double valueAtRisk999,
            double expectedShortfall99) {}

    Figures figures(Map<String, BigDecimal> exposures, PlainMarket market, RiskModel model, int days) {
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        for (BigDecimal exposure : exposures.values()) {
            gross = gross.add(exposure.abs());
            net = net.add(exposure);
        }
        double sigma = sigma(exposures, market, model, days);
        double[] losses = sortedLosses(exposures, market, days);
        Tail t = tails.computeIfAbsent(model.degreesOfFreedom(), Tail::of);
        double var999 = sigma * t.value999();
        if (days >= 1000) {
            var999 = Math.max(var999, quantile(losses, 1));
        }
        return new Figures(
                gross,
                net,
                sigma,
                Math.max(sigma * t.value95(), quantile(losses, 50)),
                Math.max(sigma * t.value99(), quantile(losses, 10)),
                var999,
                Math.max(sigma * t.shortfall99(), shortfall(losses)));
    }

    /** Losses ascending to l(1..T), take l(ceil(q T)). */
    double quantile(double[] sortedLosses, int tailPermille) {
        int days = sortedLosses.length;
        int rank = (days * (1000 - tailPermille) + 999) / 1000;
        return sortedLosses[rank - 1];
    }

    /** Mean of the worst hundredth, the last of them counted in part. */
    double shortfall(double[] sortedLosses) {
        double wanted = sortedLosses.length / 100.0;
        double left = wanted;
        double sum = 0;
        for (int i = sortedLosses.length - 1; i >= 0 && left > 0; i--) {
            double share = Math.min(1, left);
            sum += share * sortedLosses[i];
            left -= share;
        }
        return sum / wanted;
    }

    private static double[] sortedLosses(Map<String, BigDecimal> exposures, PlainMarket market, int days) {
        double[] losses = new double[days];
        for (int day = 0; day < days; day++) {
            for (var entry : exposures.entrySet()) {
                if (entry.getValue().signum() != 0) {
                    losses[day] -= entry.getValue().doubleValue() * market.returnOf(entry.getKey(), day);
                }
            }
        }
        Arrays.sort(losses);
        return losses;
    }

    private double sigma(Map<String, BigDecimal> exposures, PlainMarket market, RiskModel model, int days) {
        List<String> names = new ArrayList<>();
        exposures.forEach((name, exposure) -> {
            if (exposure.signum() != 0) {
                names.add(name);
            }
        });
        int rows = Math.min(model.covarianceRows(), days);
        double raw = 0;
        double diagonal = 0;
        for (String a : names) {
            double exposure = exposures.get(a).doubleValue();
            for (String b : names) {
                raw += exposure * exposures.get(b).doubleValue() * covariance(a, b, market, model, rows);
            }
            int ownRows = Math.min(model.covarianceRows(), market.observedDays(a));
            diagonal += exposure * exposure * covariance(a, a, market, model, ownRows);
        }
        double shrunk = (1 - model.shrinkageRatio()) * raw + model.shrinkageRatio() * diagonal;
        return Math.sqrt(Math.max(0, Math.max(raw, shrunk)));
    }

    double covariance(String a, String b, PlainMarket market, RiskModel model, int rows) {
        double[] weights = weights(model.decay(), rows);
        double sum = 0;
        for (int day = 0; day < rows; day++) {
            sum += weights[day] * market.returnOf(a, day) * market.returnOf(b, day);
        }
        return sum;
    }

    private double[] lastWeights = new double[0];

    /** Newest first: {@code (1 - l) l^k / (1 - l^T)}; kept from one question to the next, the decay never changes. */
    private double[] weights(double decay, int rows) {
        if (lastWeights.length != rows) {
            lastWeights = new double[rows];
            for (int day = 0; day < rows; day++) {
                lastWeights[day] = (1 - decay) * Math.pow(decay, day) / (1 - Math.pow(decay, rows));
            }
        }
        return lastWeights;
    }
}
