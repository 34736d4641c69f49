package io.riskgate.models.regime;

import io.riskgate.models.returns.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How strained the market is, 0 to 1: the mean of the parts that could be measured.
 *
 * @param volatilityClustering lag-one autocorrelation of absolute returns, above zero, over 0.5
 * @param correlationInflation {@code (mean correlation - its median) / (1 - median)}
 * @param liquidity {@code (relative spread / its median - 1) / 4}
 */
public record StressScore(
        OptionalDouble volatilityClustering, OptionalDouble correlationInflation, OptionalDouble liquidity) {
    private static final double CLUSTERING_FULL = 0.5;
    private static final double SPREAD_FULL = 4;

    /** Refuses a part outside [0, 1]. */
    public StressScore {
        for (OptionalDouble part : List.of(volatilityClustering, correlationInflation, liquidity)) {
            if (part.isPresent() && !(part.getAsDouble() >= 0 && part.getAsDouble() <= 1)) {
                throw new IllegalArgumentException("a part of the stress score must lie in [0, 1], got " + part);
            }
        }
    }

    /**
     * The clustering part.
     *
     * @param returns at least 30, newest last, 60 by custom; fewer leave the part out
     */
    public static OptionalDouble clustering(double[] returns) {
        if (returns.length < 30) {
            return OptionalDouble.empty();
        }
        double[] sizes = returns.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        return OptionalDouble.of(unit(Moments.lagOneAutocorrelation(sizes) / CLUSTERING_FULL));
    }

    /**
     * The correlation part; left out if correlation is already total.
     *
     * @param meanCorrelation now
     * @param medianCorrelation of its history
     */
    public static OptionalDouble inflation(double meanCorrelation, double medianCorrelation) {
        double ratio = (meanCorrelation - medianCorrelation) / (1 - medianCorrelation);
        return Double.isFinite(ratio) ? OptionalDouble.of(unit(ratio)) : OptionalDouble.empty();
    }

    /**
     * The liquidity part; left out where no spread is known.
     *
     * @param relativeSpread now
     * @param medianSpread of its history, above 0
     */
    public static OptionalDouble liquidity(double relativeSpread, double medianSpread) {
        double ratio = (relativeSpread / medianSpread - 1) / SPREAD_FULL;
        return medianSpread > 0 && Double.isFinite(ratio) ? OptionalDouble.of(unit(ratio)) : OptionalDouble.empty();
    }

    /** Mean of the parts present; 1, out of caution, if there is none. */
    public double score() {
        double sum = 0;
        int count = 0;
        for (OptionalDouble part : List.of(volatilityClustering, correlationInflation, liquidity)) {
            sum += part.orElse(0);
            count += part.isPresent() ? 1 : 0;
        }
        return count == 0 ? 1 : sum / count;
    }

    /** Factor on limits: {@code 1 - 0.8 score}, from 1 down to exactly 0.2. */
    public double multiplier() {
        return (10 - 8 * score()) / 10;
    }

    /** Names of the parts that were left out. */
    public List<String> missing() {
        var names = new ArrayList<String>();
        if (volatilityClustering.isEmpty()) {
            names.add("volatilityClustering");
        }
        if (correlationInflation.isEmpty()) {
            names.add("correlationInflation");
        }
        if (liquidity.isEmpty()) {
            names.add("liquidity");
        }
        return names;
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
