package io.riskgate.stress.nightly;

/**
 * The worst that any scenario does to a book through one instrument or one cause.
 *
 * @param subject the instrument, or the cause as {@link FactorLadder} names it
 * @param scenarioId the scenario that does it; empty where none makes a loss
 * @param loss base currency, positive = loss; 0 where every scenario makes a gain
 */
public record WorstCase(String subject, String scenarioId, double loss) {
    /** This one, or a larger loss; of equal ones the earlier stays. */
    WorstCase or(String scenario, double other) {
        return other > loss ? new WorstCase(subject, scenario, other) : this;
    }
}
