package io.riskgate.enforcement;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.FillReceived.Trade;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.governance.StandingChange;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.PositionFold;
import io.riskgate.enforcement.strategy.Allocation;
import io.riskgate.enforcement.strategy.ClosedTrade;
import io.riskgate.enforcement.strategy.ParameterAdvice;
import io.riskgate.enforcement.strategy.StrategyGate;
import io.riskgate.enforcement.strategy.StrategyHealth;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.strategy.StrategyPosition;
import io.riskgate.enforcement.strategy.StrategyRanking;
import io.riskgate.enforcement.strategy.StrategyRules;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import java.util.List;
import java.util.SortedMap;

/** Keeps each strategy's own positions and closed trades, and stops or readmits it by its health. */
final class StrategyDesk {
    private final PartitionState state;
    private final StrategyRules rules = StrategyRules.STANDARD;

    StrategyDesk(PartitionState state) {
        this.state = state;
    }

    /** Takes a fill that has just been folded into the portfolio. */
    void traded(FillReceived fill, Step step) {
        PortfolioBook book = state.book(fill.origin().portfolioId());
        if (book != null) {
            var place = new StrategyPosition.Place(
                    fill.origin().portfolioId(),
                    fill.origin().strategyId(),
                    fill.trade().instrumentId(),
                    false);
            take(place, fill.trade(), book, fill.eventTimeMillis(), step);
        }
    }

    /** Trades on paper, at the last price, what a stopped strategy may not trade. */
    void shadowed(OrderSubmitted order, Step step) {
        PortfolioBook book = state.book(order.origin().portfolioId());
        int index = state.market().indexOf(order.terms().instrumentId());
        Price price = index < 0 ? null : state.market().price(index);
        if (book == null || price == null) {
            return;
        }
        var place = new StrategyPosition.Place(
                order.origin().portfolioId(),
                order.origin().strategyId(),
                order.terms().instrumentId(),
                true);
        var trade = new Trade(
                order.terms().instrumentId(),
                order.terms().side(),
                order.terms().quantity(),
                price);
        take(place, trade, book, order.eventTimeMillis(), step);
    }

    private void take(StrategyPosition.Place place, Trade trade, PortfolioBook book, long nowMillis, Step step) {
        CurrencyConversion.Rate rate = book.rateOf(state.market().indexOf(trade.instrumentId()));
        Position before = state.strategies().position(place);
        Position after = PositionFold.apply(before, trade, rate == null ? null : rate.value());
        step.change(new StateChange.StrategyMoved.PositionKept(new StrategyPosition(place, after)));
        StrategyLedger ledger = ledgerOrNew(place);
        boolean closes = before.quantity().millionths() != 0
                && before.quantity().millionths() > 0 != trade.signedQuantity().millionths() > 0;
        if (closes && rate != null) {
            Money profit = after.realizedBase().minus(before.realizedBase());
            ledger = ledger.with(new ClosedTrade(nowMillis, profit, place.shadow()), rules);
            step.change(new StateChange.StrategyMoved.LedgerKept(ledger));
            keepIfMoved(
                    ledger,
                    StrategyGate.judged(ledger, health(ledger, book, nowMillis), rules, nowMillis),
                    book,
                    nowMillis,
                    step);
        } else if (state.strategies().ledger(place.portfolioId(), place.strategyId()) == null) {
            step.change(new StateChange.StrategyMoved.LedgerKept(ledger));
        }
    }

    private StrategyLedger ledgerOrNew(StrategyPosition.Place place) {
        StrategyLedger known = state.strategies().ledger(place.portfolioId(), place.strategyId());
        return known == null ? StrategyLedger.opened(place.portfolioId(), place.strategyId()) : known;
    }

    private StrategyHealth health(StrategyLedger ledger, PortfolioBook book, long nowMillis) {
        return StrategyHealth.of(
                ledger, state.strategies().capitalOf(ledger.portfolioId(), capitalOf(book)), nowMillis, rules);
    }

    /** The health of one strategy; that of a stranger where it has never traded. */
    StrategyHealth health(String portfolioId, String strategyId, long nowMillis) {
        StrategyLedger ledger = state.strategies().ledger(portfolioId, strategyId);
        PortfolioBook book = state.book(portfolioId);
        return ledger == null || book == null ? StrategyHealth.NONE : health(ledger, book, nowMillis);
    }

    StrategyRules rules() {
        return rules;
    }

    private static double capitalOf(PortfolioBook book) {
        var limits = book.limits();
        return limits == null ? 1 : limits.capital().toDouble();
    }

    private void keepIfMoved(
            StrategyLedger before, StrategyLedger after, PortfolioBook book, long nowMillis, Step step) {
        if (after == before) {
            return;
        }
        step.change(new StateChange.StrategyMoved.LedgerKept(after));
        if (after.isEnabled() != before.isEnabled()) {
            StrategyHealth health = health(after, book, nowMillis);
            step.tell(new Output.StandingMoved(new StandingChange(
                    StandingChange.Kind.STRATEGY,
                    after.portfolioId(),
                    after.strategyId(),
                    "",
                    word(before),
                    word(after),
                    after.cause(),
                    List.of(
                            new StandingChange.Figure("score", health.score().health()),
                            new StandingChange.Figure("trades", health.tradeCount()),
                            new StandingChange.Figure("winRatio", health.winRatio()),
                            new StandingChange.Figure("drawdownMaxRatio", health.drawdownMaxRatio())),
                    nowMillis)));
            tellHealth(book, nowMillis, step);
        }
    }

    private static String word(StrategyLedger ledger) {
        return ledger.isEnabled() ? "ENABLED" : "DISABLED";
    }

    void readmit(GovernanceActivated activated, Step step) {
        String portfolioId = activated.policy().portfolioId();
        PortfolioBook book = state.book(portfolioId);
        for (String strategyId : activated.policy().readmitted()) {
            StrategyLedger ledger = state.strategies().ledger(portfolioId, strategyId);
            if (ledger != null && book != null) {
                StrategyLedger after = StrategyGate.readmitted(
                        ledger,
                        activated.policy().proposedBy(),
                        activated.policy().approvedBy());
                keepIfMoved(ledger, after, book, activated.eventTimeMillis(), step);
            }
        }
    }

    /**
     * Looks at the health of every strategy of a portfolio at the end of a trading day.
     *
     * @param tellsAll whether health is published, as once a week
     */
    void dayClosed(PortfolioBook book, long nowMillis, boolean tellsAll, Step step) {
        for (StrategyLedger ledger :
                List.copyOf(state.strategies().of(book.portfolioId()).values())) {
            StrategyHealth health = health(ledger, book, nowMillis);
            keepIfMoved(ledger, StrategyGate.afterDay(ledger, health, rules, nowMillis), book, nowMillis, step);
        }
        if (tellsAll) {
            tellHealth(book, nowMillis, step);
        }
    }

    private void tellHealth(PortfolioBook book, long nowMillis, Step step) {
        String portfolioId = book.portfolioId();
        SortedMap<String, StrategyLedger> ledgers = state.strategies().of(portfolioId);
        SortedMap<String, StrategyHealth> healths =
                state.strategies().healths(portfolioId, capitalOf(book), nowMillis, rules);
        SortedMap<String, Double> shares = Allocation.of(ledgers, healths, rules);
        List<String> ranking = StrategyRanking.of(healths, rules);
        for (String strategyId : ranking) {
            StrategyLedger ledger = ledgers.get(strategyId);
            StrategyHealth health = healths.get(strategyId);
            if (ledger != null && health != null) {
                step.tell(new Output.HealthTaken(
                        ledger,
                        health,
                        shares.getOrDefault(strategyId, 0.0),
                        ranking.indexOf(strategyId) + 1,
                        ParameterAdvice.of(health, rules),
                        nowMillis));
            }
        }
    }
}
