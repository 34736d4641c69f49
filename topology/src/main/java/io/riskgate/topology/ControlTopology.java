package io.riskgate.topology;

import static io.riskgate.schemas.catalogue.Topics.COMMANDS;
import static io.riskgate.schemas.catalogue.Topics.CONTROL;
import static io.riskgate.schemas.catalogue.Topics.DEAD_LETTERS;
import static io.riskgate.schemas.catalogue.Topics.GOVERNANCE;
import static io.riskgate.schemas.catalogue.Topics.INSTRUMENTS;
import static io.riskgate.schemas.catalogue.Topics.KEY_RINGS;
import static io.riskgate.schemas.catalogue.Topics.KILL_SWITCH_EVENTS;
import static io.riskgate.schemas.catalogue.Topics.LIMITS;
import static io.riskgate.schemas.catalogue.Topics.REFUSALS;

import io.riskgate.processors.control.ControlProcessor;
import io.riskgate.state.store.Stores;

/** Limits, instruments and commands in; validated, versioned markers for every portfolio partition out. */
final class ControlTopology {
    private ControlTopology() {}

    static void addTo(TopologyParts parts, EngineParts engine) {
        var requests = parts.sources(LIMITS, INSTRUMENTS, COMMANDS, GOVERNANCE, KEY_RINGS);
        parts.process(NodeNames.CONTROL, () -> new ControlProcessor(engine.codecs()), requests);
        parts.stores(NodeNames.CONTROL, Stores.direct(Stores.CONTROL_ROWS));
        parts.sinks(NodeNames.CONTROL, CONTROL, KILL_SWITCH_EVENTS, DEAD_LETTERS, REFUSALS);
    }
}
