package io.riskgate.stress.scenario;

import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.models.stress.StressedVolatility;
import java.util.SortedMap;

/**
 * A scenario spelled out for a universe, with how it changes volatilities and correlations.
 *
 * @param moves how far it moves each of its causes, by the names of {@link FactorShocks}; simple returns
 */
public record CompiledScenario(
        ScenarioDefinition definition,
        InstrumentShocks shocks,
        StressedVolatility.Stress stress,
        SortedMap<String, Double> moves) {}
