package io.riskgate.topology;

import static io.riskgate.schemas.catalogue.Topics.DEAD_LETTERS;
import static io.riskgate.schemas.catalogue.Topics.MARKET_STATE;
import static io.riskgate.schemas.catalogue.Topics.PRICES;
import static io.riskgate.schemas.catalogue.Topics.REFUSALS;

import io.riskgate.processors.market.MarketProcessor;
import io.riskgate.state.store.Stores;

/** Prices in; one market state for every portfolio partition out. */
final class MarketTopology {
    private MarketTopology() {}

    static void addTo(TopologyParts parts, EngineParts engine) {
        var prices = parts.sources(PRICES);
        parts.process(NodeNames.MARKET, () -> new MarketProcessor(engine.codecs(), engine.bars()), prices);
        parts.stores(NodeNames.MARKET, Stores.direct(Stores.UNIVERSE_ROWS));
        parts.sinks(NodeNames.MARKET, MARKET_STATE, DEAD_LETTERS, REFUSALS);
    }
}
