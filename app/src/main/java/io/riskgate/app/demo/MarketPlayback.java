package io.riskgate.app.demo;

import io.riskgate.app.demo.link.EngineLink;
import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.util.List;

/** Publishes instruments, limits and fixings, and waits until every portfolio has seen them. */
final class MarketPlayback {
    private static final String SOURCE = "ECB";

    private final EngineLink link;
    private final EngineAnswers answers;
    private final DemoPortfolios portfolios;
    private final List<String> portfolioIds;

    MarketPlayback(EngineLink link, EngineAnswers answers, DemoPortfolios portfolios, List<String> portfolioIds) {
        this.link = link;
        this.answers = answers;
        this.portfolios = portfolios;
        this.portfolioIds = portfolioIds;
    }

    /**
     * Lists instruments, sets limits, fills the window of returns, and waits until all of it has reached every
     * portfolio.
     */
    void open(List<DailyFixing> warmUp) {
        CurrencyPair.TRADED.forEach(pair -> link.list(pair.definition()));
        link.flush();
        portfolioIds.forEach(portfolioId -> link.setLimits(portfolios.limits(portfolioId)));
        warmUp.forEach(this::publish);
        link.flush();
        answers.await(
                "the engine to take limits and history",
                () -> link.hasTakenAll() ? List.of() : List.of("committed offsets at the end of their topics"));
    }

    /** Publishes a day's fixing and waits for the snapshots that show it. */
    void play(DailyFixing fixing) {
        publish(fixing);
        link.flush();
        answers.await("risk snapshots of " + fixing.date(), () -> missing(fixing));
    }

    /** Only the last price closes the bar, so that the engine sees one complete day and not eight partial ones. */
    private void publish(DailyFixing fixing) {
        String last = fixing.prices().lastKey();
        fixing.prices()
                .forEach((instrumentId, price) -> link.observe(new PriceObserved(
                        instrumentId, price, instrumentId.equals(last), SOURCE, fixing.fixedAtMillis())));
    }

    private List<String> missing(DailyFixing fixing) {
        return portfolioIds.stream().filter(id -> !hasSeen(id, fixing)).toList();
    }

    private boolean hasSeen(String portfolioId, DailyFixing fixing) {
        RiskSnapshot snapshot = answers.snapshot(portfolioId);
        return snapshot != null && snapshot.eventTimeMillis() >= fixing.fixedAtMillis();
    }
}
