package io.riskgate.app.demo;

import io.riskgate.app.demo.link.EngineLink;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.app.demo.oms.BreachReviewers;
import io.riskgate.app.demo.oms.RiskManagers;
import io.riskgate.app.demo.oms.TradingDesk;
import io.riskgate.app.demo.strategy.Strategy;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.HaltScope;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays history day by day, in lock-step with the engine: each step is published only when every answer to the step
 * before has been read. That makes a run repeatable, whatever the machine's speed.
 *
 * <p>Every desk begins with a round trip of one lot: a portfolio that has never traded gets no snapshots to wait for.
 * A day: orders of the morning after a long pause; releases that are due; the fixing; orders; trades and reviews. Owned
 * by one thread.
 */
final class Replay {
    private static final Duration DEADLINE = Duration.ofSeconds(240);
    private static final int LONG_PAUSE_DAYS = 4;
    private static final int COOLING_OFF_DAYS = 20;

    private final EngineLink link;
    private final EngineAnswers answers;
    private final MarketPlayback market;
    private final PriceHistory prices = new PriceHistory();
    private final List<TradingDesk> desks = new ArrayList<>();
    private final BreachReviewers reviewers = new BreachReviewers();
    private final RiskManagers riskManagers = new RiskManagers(COOLING_OFF_DAYS);
    private final Map<String, Integer> haltPartitions = new HashMap<>();
    private final List<Long> fixedAtMillis = new ArrayList<>();
    private long orderCount;
    private long approvalCount;

    /** A replay under the limits of {@code portfolios}. */
    Replay(EngineLink link, DemoPortfolios portfolios, List<Strategy> strategies, long seed) {
        this.link = link;
        this.answers = new EngineAnswers(link, DEADLINE);
        for (Strategy strategy : strategies) {
            long deskSeed = seed * 31 + strategy.id().hashCode();
            desks.add(new TradingDesk(strategy, prices, DemoPortfolios.CAPITAL, deskSeed));
        }
        List<String> portfolioIds = desks.stream().map(TradingDesk::portfolioId).toList();
        this.market = new MarketPlayback(link, answers, portfolios, portfolioIds);
    }

    /** Replays every day of the plan; when it returns, every answer has been read. */
    void run(ReplayPlan plan, DayPacer pacer, ReplayProgress progress) {
        market.open(plan.warmUp());
        plan.warmUp().forEach(prices::add);
        ask(desk -> desk.openingOrders(prices.today()), prices.today(), -1);
        trade(prices.today(), -1);
        progress.begin(plan.days().size());
        for (int day = 0; day < plan.days().size(); day++) {
            pacer.awaitNext();
            DailyFixing today = plan.days().get(day);
            play(today, day);
            progress.day(
                    new ReplayProgress.DayCount(today.date(), day + 1, orderCount, approvalCount, answers.haltCount()));
        }
    }

    private void play(DailyFixing today, int day) {
        if (ChronoUnit.DAYS.between(prices.today().date(), today.date()) >= LONG_PAUSE_DAYS) {
            ask(desk -> desk.morningOrders(today), prices.today(), day);
        }
        release(today, day);
        fixedAtMillis.add(today.fixedAtMillis());
        market.play(today);
        prices.add(today);
        for (KillSwitchNotice halt : answers.takeHalts()) {
            // A halt by hand, from the page for instance, is for those who gave it to resume.
            if (halt.scope().kind() == HaltScope.Kind.PORTFOLIO) {
                riskManagers.halted(halt.scope().target(), dayOf(halt));
                haltPartitions.put(halt.scope().target(), halt.partition());
            }
        }
        desks.forEach(desk -> desk.reportEquity(equity(desk.portfolioId())));
        ask(desk -> desk.orders(today), today, day);
        trade(today, day);
    }

    /**
     * The trading day on which a halt happened; -1 before the first. Not the day on which the notice was read: the
     * topics of one transaction become readable one after another, so a notice may come behind the snapshot it
     * belongs to.
     */
    private int dayOf(KillSwitchNotice halt) {
        int found = Collections.binarySearch(fixedAtMillis, halt.eventTimeMillis());
        return found >= 0 ? found : -found - 2;
    }

    /** What a desk wants to send now. */
    private interface Session {
        List<RiskEvent> orders(TradingDesk desk);
    }

    /** Sends the orders of all desks in one batch, waits for every decision, and tells each desk its own. */
    private void ask(Session session, DailyFixing newest, int day) {
        Map<TradingDesk, List<RiskEvent>> sentByDesk = new HashMap<>();
        List<RiskEvent> batch = new ArrayList<>();
        for (TradingDesk desk : desks) {
            List<RiskEvent> sent = session.orders(desk);
            sentByDesk.put(desk, sent);
            batch.addAll(sent);
        }
        batch.forEach(link::send);
        link.flush();
        answers.await(
                "decisions",
                () -> batch.stream()
                        .filter(sent -> decision(sent) == null)
                        .map(Replay::orderId)
                        .toList());
        for (TradingDesk desk : desks) {
            for (RiskEvent sent : sentByDesk.getOrDefault(desk, List.of())) {
                Decision decision = decision(sent);
                if (decision != null) {
                    desk.decided(sent, decision);
                    reviewers.heard(decision, newest, day);
                    orderCount++;
                    approvalCount += decision.isApproved() ? 1 : 0;
                }
            }
        }
        answers.clearDecisions();
    }

    private @Nullable Decision decision(RiskEvent sent) {
        String fingerprint = sent instanceof CancelRequested cancel
                ? OrderFingerprint.of(cancel)
                : OrderFingerprint.of((OrderSubmitted) sent);
        return answers.decision(orderId(sent), fingerprint);
    }

    private static String orderId(RiskEvent sent) {
        return sent instanceof CancelRequested cancel ? cancel.orderId() : ((OrderSubmitted) sent).orderId();
    }

    private void release(DailyFixing today, int day) {
        for (String portfolioId : riskManagers.due(day)) {
            List<CommandReceived> commands = RiskManagers.release(portfolioId, today);
            commands.forEach(link::command);
            link.flush();
            String commandId = commands.get(commands.size() - 1).commandId();
            int partition = haltPartitions.getOrDefault(portfolioId, -1);
            answers.await(
                    "the resume of " + portfolioId,
                    () -> answers.isResumed(commandId, partition)
                            ? List.of()
                            : List.of(commandId + " in partition " + partition));
            desks.stream()
                    .filter(desk -> desk.portfolioId().equals(portfolioId))
                    .forEach(TradingDesk::resumed);
        }
    }

    private double equity(String portfolioId) {
        RiskSnapshot snapshot = answers.snapshot(portfolioId);
        return snapshot == null
                ? DemoPortfolios.CAPITAL
                : snapshot.equity().equity().toDouble();
    }

    /** What the venue reports, and people's verdicts on what the sensors found a week ago. */
    private void trade(DailyFixing today, int day) {
        List<ReviewReceived> reviews = reviewers.due(today, day);
        reviews.forEach(link::send);
        desks.forEach(desk -> desk.executions(today).forEach(link::send));
        link.flush();
        answers.await(
                "snapshots after fills",
                () -> desks.stream()
                        .filter(desk -> fillCount(desk.portfolioId()) < desk.fillCount())
                        .map(desk -> desk.portfolioId() + " with " + desk.fillCount() + " fills, so far "
                                + fillCount(desk.portfolioId()))
                        .toList());
        if (!reviews.isEmpty()) {
            answers.await(
                    "the engine to take reviews",
                    () -> link.hasTakenAll() ? List.of() : List.of("committed offsets at the end of their topics"));
        }
    }

    private long fillCount(String portfolioId) {
        RiskSnapshot snapshot = answers.snapshot(portfolioId);
        return snapshot == null ? 0 : snapshot.fillCount();
    }

    /** Approvals that were never used and have run out. */
    long lapsedCount() {
        return desks.stream().mapToLong(TradingDesk::lapsedCount).sum();
    }
}
