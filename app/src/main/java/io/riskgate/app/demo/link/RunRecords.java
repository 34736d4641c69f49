package io.riskgate.app.demo.link;

import io.riskgate.enforcement.event.RiskEvent;

/** Takes everything that a run has left in the topics, each topic's partitions in their own order. */
public interface RunRecords extends EngineOutput {
    /** An order or a cancel, as published. */
    void order(RiskEvent order);

    /** A fill or a closed order, as published. */
    void fill(RiskEvent report);
}
