package io.riskgate.stress.io;

import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.RealHistory;
import io.riskgate.stress.scenario.ScenarioSet;

/**
 * One run of the stress job.
 *
 * @param runId name of the run; a second start under the same name publishes nothing
 * @param windowDays days of returns that the engine keeps
 * @param history real closes that crises are replayed on
 * @param build version of the program
 */
public record StressJobSettings(
        String bootstrapServers,
        String runId,
        int windowDays,
        ScenarioSet scenarios,
        NightlySettings nightly,
        RealHistory history,
        String build) {}
