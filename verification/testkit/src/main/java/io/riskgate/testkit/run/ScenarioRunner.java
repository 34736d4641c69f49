package io.riskgate.testkit.run;

import io.riskgate.testkit.scenario.Scenario;

/** One way to run a scenario. */
public interface ScenarioRunner {
    /** Runs it from an empty engine to the last consequence of its last step. */
    ScenarioRun run(Scenario scenario);
}
