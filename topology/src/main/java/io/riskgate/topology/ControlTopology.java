package io.riskgate.topology;

import static io.riskgate.schemas.catalogue.Topics.COMMANDS;
import static io.riskgate.schemas.catalogue.Topics.CONTROL;
import static io.riskgate.schemas.catalogue.Topics.DEAD_LETTERS;
import static io.riskgate.schemas.catalogue.Topics.ENGINE_LEASES;
import static io.riskgate.schemas.catalogue.Topics.GOVERNANCE;
import static io.riskgate.schemas.catalogue.Topics.INSTRUMENTS;
import static io.riskgate.schemas.catalogue.Topics.KEY_RINGS;
import static io.riskgate.schemas.catalogue.Topics.KILL_SWITCH_EVENTS;
import static io.riskgate.schemas.catalogue.Topics.LIMITS;
import static io.riskgate.schemas.catalogue.Topics.REFUSALS;

import io.riskgate.processors.control.ControlProcessor;
import io.riskgate.state.store.Stores;
import java.util.Arrays;
import java.util.stream.Stream;

/** What people ask for and which engines live in; validated, versioned markers for every portfolio partition out. */
final class ControlTopology {
    private ControlTopology() {}

    static void addTo(TopologyParts parts, EngineParts engine) {
        var requests = parts.sources(LIMITS, INSTRUMENTS, COMMANDS, GOVERNANCE, KEY_RINGS);
        var leases = parts.timelessSources(ENGINE_LEASES);
        String[] inputs = Stream.of(requests, leases).flatMap(Arrays::stream).toArray(String[]::new);
        parts.process(NodeNames.CONTROL, () -> new ControlProcessor(engine.codecs()), inputs);
        parts.stores(NodeNames.CONTROL, Stores.direct(Stores.CONTROL_ROWS));
        parts.sinks(NodeNames.CONTROL, CONTROL, KILL_SWITCH_EVENTS, DEAD_LETTERS, REFUSALS);
    }
}
