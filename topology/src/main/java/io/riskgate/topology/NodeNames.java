package io.riskgate.topology;

import io.riskgate.processors.routing.Outlet;

/** Names of the nodes: processors here, sources and sinks after their topics. */
final class NodeNames {
    static final String MARKET = "market";
    static final String CONTROL = "control";
    static final String FIRM = "firm";
    static final String PORTFOLIO = "portfolio";

    private NodeNames() {}

    static String source(String topic) {
        return topic + "-in";
    }

    static String sink(String processor, String topic) {
        return Outlet.sinkName(processor, topic);
    }
}
