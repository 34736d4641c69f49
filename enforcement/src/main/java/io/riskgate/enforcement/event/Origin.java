package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;

/** Where an order or a fill belongs, and the id that ties everything said about it together. */
public record Origin(String portfolioId, String strategyId, String correlationId) {
    public Origin {
        Identifier.require("portfolio", portfolioId);
        Identifier.require("strategy", strategyId);
        Identifier.require("correlation id", correlationId);
    }
}
