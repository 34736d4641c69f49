package io.riskgate.app.demo;

import io.riskgate.app.demo.link.EngineLink;
import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** Publishes instruments, limits and fixings, and waits until every portfolio has seen them. */
final class MarketPlayback {
    private static final String SOURCE = "ECB";
    private static final Duration FIRST_SNAPSHOTS = Duration.ofSeconds(5);
    private static final int STEPWISE_DAYS = 12;

    private final EngineLink link;
    private final EngineAnswers answers;
    private final List<String> portfolioIds;

    MarketPlayback(EngineLink link, EngineAnswers answers, List<String> portfolioIds) {
        this.link = link;
        this.answers = answers;
        this.portfolioIds = portfolioIds;
    }

    /**
     * Lists instruments, sets limits and fills the window of returns.
     *
     * <p>A portfolio is silent until its limits have arrived, and limits and prices reach it through different topics. So the
     * last days come one by one until every portfolio has spoken, all of them before anything is traded.
     */
    void open(List<DailyFixing> warmUp) {
        CurrencyPair.TRADED.forEach(pair -> link.list(pair.definition()));
        link.flush();
        portfolioIds.forEach(portfolioId -> link.setLimits(DemoPortfolios.limits(portfolioId)));
        link.flush();
        int stepwiseFrom = Math.max(0, warmUp.size() - STEPWISE_DAYS);
        warmUp.subList(0, stepwiseFrom).forEach(this::publish);
        link.flush();
        boolean allSpoke = false;
        for (Iterator<DailyFixing> rest = warmUp.listIterator(stepwiseFrom); rest.hasNext(); ) {
            DailyFixing fixing = rest.next();
            publish(fixing);
            link.flush();
            if (allSpoke || !rest.hasNext()) {
                answers.await("risk snapshots of " + fixing.date(), () -> missing(fixing));
            } else {
                allSpoke = answers.awaitAtMost(FIRST_SNAPSHOTS, () -> missing(fixing));
            }
        }
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
