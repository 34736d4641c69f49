package io.riskgate.models.factor;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * How evenly risk is spread, by Shannon entropy: {@code H = -sum p ln p / ln n} with {@code p = |c| / sum |c|}.
 *
 * <p>1 = all parts alike, 0 = one part has everything. Worked number: parts 1 and 1 of 2 give 1, parts 1 and 0 give 0.
 */
public final class Diversification {
    private Diversification() {}

    /**
     * The score in [0, 1]; 0 for fewer than two parts or parts that are all zero.
     *
     * @param contributions signed parts of the risk; a zero keeps its place in n
     */
    public static double score(double[] contributions) {
        return contributions.length < 2 ? 0 : entropy(contributions) / StrictMath.log(contributions.length);
    }

    /** The number of equal independent bets with the same entropy, {@code exp(H)}: 1 to the number of parts. */
    public static double effectiveBets(double[] contributions) {
        return StrictMath.exp(entropy(contributions));
    }

    private static double entropy(double[] contributions) {
        double total = 0;
        for (double part : FiniteNumbers.require("contribution", contributions)) {
            total += Math.abs(part);
        }
        double entropy = 0;
        for (double part : contributions) {
            double share = total == 0 ? 0 : Math.abs(part) / total;
            entropy -= share == 0 ? 0 : share * StrictMath.log(share);
        }
        return entropy;
    }
}
