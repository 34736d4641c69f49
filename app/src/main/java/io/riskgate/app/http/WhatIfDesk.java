package io.riskgate.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Answers what the decision on an order would be, without recording or reserving anything. */
public interface WhatIfDesk {
    /**
     * An order that nobody has sent.
     *
     * @param limitPrice worst acceptable price; null for a market order
     * @param atMarketTime whether the order is imagined at the time of the newest market state instead of now
     */
    record Wish(
            String portfolio,
            String strategy,
            String instrument,
            String side,
            String quantity,
            @Nullable String limitPrice,
            boolean atMarketTime) {}

    /**
     * The decision as JSON, with what it is as of and how old that is.
     *
     * @throws IllegalArgumentException where the wish cannot be an order, with a sentence for the person
     * @throws IllegalStateException where no task of this engine owns the portfolio, or it does not answer in time
     */
    ObjectNode ask(Wish wish) throws InterruptedException;
}
