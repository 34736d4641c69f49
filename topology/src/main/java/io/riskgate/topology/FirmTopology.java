package io.riskgate.topology;

import static io.riskgate.schemas.catalogue.Topics.CONTROL;
import static io.riskgate.schemas.catalogue.Topics.DEAD_LETTERS;
import static io.riskgate.schemas.catalogue.Topics.FIRM_RISK;
import static io.riskgate.schemas.catalogue.Topics.FIRM_SNAPSHOTS;
import static io.riskgate.schemas.catalogue.Topics.REFUSALS;

import io.riskgate.processors.firm.FirmProcessor;
import io.riskgate.state.store.Stores;

/** Snapshots of all portfolios in; the firm's exact risk out, and a halt for everybody where it is beyond a limit. */
final class FirmTopology {
    private FirmTopology() {}

    static void addTo(TopologyParts parts, EngineParts engine) {
        var snapshots = parts.sources(FIRM_SNAPSHOTS);
        parts.process(NodeNames.FIRM, () -> new FirmProcessor(engine.codecs()), snapshots);
        parts.shares(NodeNames.FIRM, Stores.CONTROL_ROWS);
        parts.sinks(NodeNames.FIRM, FIRM_RISK, CONTROL, DEAD_LETTERS, REFUSALS);
    }
}
