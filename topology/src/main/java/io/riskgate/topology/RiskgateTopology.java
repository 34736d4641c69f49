package io.riskgate.topology;

import org.apache.kafka.streams.Topology;

/** The whole engine: market and control flow feed every partition of the portfolio flow; the firm flow adds it up. */
public final class RiskgateTopology {
    private RiskgateTopology() {}

    public static Topology of(EngineParts engine) {
        TopologyParts parts = new TopologyParts();
        MarketTopology.addTo(parts, engine);
        ControlTopology.addTo(parts, engine);
        PortfolioTopology.addTo(parts, engine);
        FirmTopology.addTo(parts, engine);
        return parts.topology();
    }
}
