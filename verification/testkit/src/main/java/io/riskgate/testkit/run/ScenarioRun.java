package io.riskgate.testkit.run;

import io.riskgate.testkit.scenario.Observed;
import java.util.List;

/**
 * What came of running a scenario.
 *
 * @param ledgerFaults what the invariants say of the topics; empty on a runner that has none
 */
public record ScenarioRun(Observed observed, List<String> ledgerFaults) {}
