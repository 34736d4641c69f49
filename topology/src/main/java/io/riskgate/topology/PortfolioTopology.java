package io.riskgate.topology;

import static io.riskgate.schemas.catalogue.Topics.AUDIT;
import static io.riskgate.schemas.catalogue.Topics.AUDIT_HEADS;
import static io.riskgate.schemas.catalogue.Topics.BREACHES;
import static io.riskgate.schemas.catalogue.Topics.CONTROL;
import static io.riskgate.schemas.catalogue.Topics.DEAD_LETTERS;
import static io.riskgate.schemas.catalogue.Topics.DECISIONS;
import static io.riskgate.schemas.catalogue.Topics.FILLS;
import static io.riskgate.schemas.catalogue.Topics.FIRM_SNAPSHOTS;
import static io.riskgate.schemas.catalogue.Topics.KILL_SWITCH_EVENTS;
import static io.riskgate.schemas.catalogue.Topics.MARKET_STATE;
import static io.riskgate.schemas.catalogue.Topics.ORDERS;
import static io.riskgate.schemas.catalogue.Topics.REFUSALS;
import static io.riskgate.schemas.catalogue.Topics.REVIEWS;
import static io.riskgate.schemas.catalogue.Topics.RISK_SNAPSHOTS;
import static io.riskgate.schemas.catalogue.Topics.SIGNALS;
import static io.riskgate.schemas.catalogue.Topics.STANDINGS;
import static io.riskgate.schemas.catalogue.Topics.STRATEGY_HEALTH;
import static io.riskgate.schemas.catalogue.Topics.STRESS_RESULTS;

import io.riskgate.processors.portfolio.PortfolioProcessor;
import io.riskgate.state.store.Stores;

/** Everything that can change a portfolio's next decision meets in the one task that owns its partition. */
final class PortfolioTopology {
    private PortfolioTopology() {}

    static void addTo(TopologyParts parts, EngineParts engine) {
        var inputs = parts.sources(ORDERS, SIGNALS, FILLS, REVIEWS, STRESS_RESULTS, MARKET_STATE, CONTROL, REFUSALS);
        parts.process(NodeNames.PORTFOLIO, () -> new PortfolioProcessor(engine.codecs(), engine.portfolio()), inputs);
        parts.stores(
                NodeNames.PORTFOLIO,
                Stores.direct(Stores.BOOK_ROWS),
                Stores.direct(Stores.MEMORY_ROWS),
                Stores.oncePerCommit(Stores.AUDIT_HEAD_ROWS));
        parts.sinks(
                NodeNames.PORTFOLIO, DECISIONS, AUDIT, AUDIT_HEADS, KILL_SWITCH_EVENTS, RISK_SNAPSHOTS, DEAD_LETTERS);
        parts.sinks(NodeNames.PORTFOLIO, BREACHES, STANDINGS, STRATEGY_HEALTH, FIRM_SNAPSHOTS);
    }
}
