package io.riskgate.stress.scenario;

import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.models.stress.StressedVolatility;

/** A scenario spelled out for a universe, with how it changes volatilities and correlations. */
public record CompiledScenario(
        ScenarioDefinition definition, InstrumentShocks shocks, StressedVolatility.Stress stress) {}
