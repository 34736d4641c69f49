package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.governance.RolloutStage;
import java.util.List;

/**
 * How far a portfolio has been put to work.
 *
 * @param stage index into the policy's stages
 * @param cleanDays trading days in a row in this stage without an enforcement judged wrong
 */
public record RolloutRecord(String portfolioId, int stage, int cleanDays) {

    /** The start: the first stage. */
    public static RolloutRecord started(String portfolioId) {
        return new RolloutRecord(portfolioId, 0, 0);
    }

    /** One more trading day; a full count leads into the next stage, and the last one is stayed in. */
    public RolloutRecord afterDay(List<RolloutStage> stages) {
        boolean last = stage >= stages.size() - 1;
        if (last) {
            return cleanDays >= stages.get(stages.size() - 1).cleanTradingDays() ? this : withDays(cleanDays + 1);
        }
        return cleanDays + 1 >= stages.get(stage).cleanTradingDays()
                ? new RolloutRecord(portfolioId, stage + 1, 0)
                : withDays(cleanDays + 1);
    }

    /** An enforcement was judged wrong: the days of the stage count anew. */
    public RolloutRecord afterWrongEnforcement() {
        return withDays(0);
    }

    private RolloutRecord withDays(int days) {
        return new RolloutRecord(portfolioId, stage, days);
    }

    /** Share of the limits that may be used; all of them without stages. */
    public double ratio(List<RolloutStage> stages) {
        return stages.isEmpty()
                ? 1
                : stages.get(Math.min(stage, stages.size() - 1)).ratio();
    }

    /** Whether the last stage has had its days. */
    public boolean isComplete(List<RolloutStage> stages) {
        return stages.isEmpty()
                || stage >= stages.size() - 1
                        && cleanDays >= stages.get(stages.size() - 1).cleanTradingDays();
    }
}
