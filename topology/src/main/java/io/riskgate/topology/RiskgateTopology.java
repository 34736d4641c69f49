package io.riskgate.topology;

import org.apache.kafka.streams.Topology;

/** The whole engine: market and control flow feed every partition of the portfolio flow; the firm flow adds it up. */
public final class RiskgateTopology {
    private RiskgateTopology() {}

    public static Topology of(EngineParts engine) {
        return addTo(new Topology(), engine);
    }

    /** Adds the engine's flows behind those that a topology has already; gives the same topology. */
    public static Topology addTo(Topology topology, EngineParts engine) {
        TopologyParts parts = new TopologyParts(topology);
        MarketTopology.addTo(parts, engine);
        ControlTopology.addTo(parts, engine);
        PortfolioTopology.addTo(parts, engine);
        FirmTopology.addTo(parts, engine);
        return topology;
    }
}
