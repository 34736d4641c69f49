package io.riskgate.enforcement.value.governance;

/**
 * One step of putting a portfolio to work.
 *
 * @param ratio share of every limit that may be used, above 0 and at most 1
 * @param cleanTradingDays so many trading days in a row without an enforcement judged wrong end the stage
 */
public record RolloutStage(double ratio, int cleanTradingDays) {
    public RolloutStage {
        if (!(ratio > 0) || ratio > 1 || cleanTradingDays < 1) {
            throw new IllegalArgumentException("a stage needs a share above 0 and at most 1 and one day or more, got "
                    + ratio + " and " + cleanTradingDays);
        }
    }
}
