package io.riskgate.enforcement.value.stress;

import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import java.util.List;

/**
 * One scenario of a run, spelled out for its instruments.
 *
 * @param returns simple returns, one per instrument of the report
 * @param liquidity what happens to spreads and volume
 */
public record ScenarioShock(
        String scenarioId, List<Double> returns, InstrumentShocks.Liquidity liquidity, GapRule gap) {
    public ScenarioShock {
        returns = List.copyOf(returns);
    }

    /** The same as arithmetic. */
    public InstrumentShocks toShocks() {
        double[] values = new double[returns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = returns.get(i);
        }
        return new InstrumentShocks(scenarioId, values, liquidity, gap);
    }
}
