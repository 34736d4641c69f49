package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A whole partition kept plainly; says what the answer to each order must be. */
class PlainPartition implements RiskEvent.Handler<Void> {
    final PlainMarket market;
    final PlainRisk risk;
    final TreeMap<String, PlainPortfolio> portfolios = new TreeMap<>();
    final TreeSet<String> halted = new TreeSet<>();
    private final TreeMap<String, String> answered = new TreeMap<>();
    private final TreeSet<String> approvedIds = new TreeSet<>();
    private final TreeSet<String> executions = new TreeSet<>();

    PlainPartition(PlainMarket market, PlainRisk risk) {
        this.market = market;
        this.risk = risk;
    }

    /** What an order must be told; {@code repeated} when its answer is the one that it had. */
    record Expected(List<CheckResult> results, boolean ambiguous, boolean repeated) {
        boolean approved() {
            return results.stream().allMatch(CheckResult::passed);
        }
    }

    Expected expect(OrderSubmitted order) {
        String before = answered.get(order.orderId());
        var checks = new PlainChecks(market, risk, portfolio(order.origin().portfolioId()), order);
        if (content(order).equals(before)) {
            CheckResult halt = checks.evaluate(halted, true).get(0);
            boolean takenBack = approvedIds.contains(order.orderId()) && !halt.passed();
            return new Expected(takenBack ? List.of(halt) : List.of(), false, !takenBack);
        }
        return new Expected(checks.evaluate(halted, before != null), checks.ambiguous, false);
    }

    /** Takes note of the answer given. */
    void answered(OrderSubmitted order, boolean approved) {
        answered(order, approved, order.terms().quantity());
    }

    /** Takes note of the answer given, for less than was asked where a sensor said so. */
    void answered(OrderSubmitted order, boolean approved, Quantity quantity) {
        if (answered.putIfAbsent(order.orderId(), content(order)) != null || !approved) {
            return;
        }
        approvedIds.add(order.orderId());
        PlainPortfolio portfolio = portfolio(order.origin().portfolioId());
        var terms = order.terms();
        long lifetime = portfolio.limits == null ? 0 : portfolio.limits.orders().orderLifetimeMaxMillis();
        long expires = order.expiresAtMillis() == 0 ? order.eventTimeMillis() + lifetime : order.expiresAtMillis();
        portfolio.working.put(
                order.orderId(),
                new PlainPortfolio.Working(terms.instrumentId(), terms.side(), quantity.units(), expires));
    }

    private static String content(OrderSubmitted order) {
        return order.origin().portfolioId() + " " + order.origin().strategyId() + " " + order.terms() + " "
                + order.eventTimeMillis() + " " + order.expiresAtMillis();
    }

    PlainPortfolio portfolio(String portfolioId) {
        return portfolios.computeIfAbsent(portfolioId, id -> new PlainPortfolio());
    }

    @Override
    public Void on(OrderSubmitted order) {
        throw new IllegalArgumentException("orders are expected and answered, not folded");
    }

    @Override
    public Void on(OrderMalformed order) {
        answered.putIfAbsent(order.orderId(), order.fingerprint());
        return null;
    }

    @Override
    public Void on(CancelRequested cancel) {
        answered.putIfAbsent(cancel.orderId(), "cancel " + cancel);
        return null;
    }

    @Override
    public Void on(FillReceived fill) {
        if (!executions.add(fill.executionId())) {
            return null;
        }
        PlainPortfolio portfolio = portfolio(fill.origin().portfolioId());
        String instrument = fill.trade().instrumentId();
        var definition = market.definitions.get(instrument);
        var rate = definition == null || portfolio.limits == null
                ? null
                : market.rate(definition.quoteCurrency(), portfolio.limits.baseCurrency());
        portfolio
                .positions
                .computeIfAbsent(instrument, name -> new PlainPosition())
                .take(fill.trade(), rate);
        var order = portfolio.working.get(fill.orderId());
        if (order != null
                && order.instrument().equals(instrument)
                && order.side() == fill.trade().side()) {
            BigDecimal left = order.remaining().subtract(fill.trade().quantity().units());
            if (left.signum() > 0) {
                portfolio.working.put(
                        fill.orderId(),
                        new PlainPortfolio.Working(instrument, order.side(), left, order.expiresAtMillis()));
            } else {
                portfolio.working.remove(fill.orderId());
            }
        }
        mark(fill.origin().portfolioId(), portfolio);
        return null;
    }

    @Override
    public Void on(OrderClosed closed) {
        if (executions.add(closed.executionId())) {
            portfolio(closed.origin().portfolioId()).working.remove(closed.orderId());
        }
        return null;
    }

    @Override
    public Void on(MarketStateUpdated update) {
        market.take(update);
        for (PlainPortfolio portfolio : portfolios.values()) {
            portfolio.working.values().removeIf(order -> order.expiresAtMillis() <= market.timeMillis);
        }
        portfolios.forEach((id, portfolio) -> {
            if (portfolio.isActive()) {
                mark(id, portfolio);
            }
        });
        return null;
    }

    private void mark(String portfolioId, PlainPortfolio portfolio) {
        BigDecimal equity = portfolio.limits == null ? null : portfolio.equityNow(market);
        if (equity == null) {
            return;
        }
        BigDecimal peakBefore =
                portfolio.equity == null ? portfolio.limits.capital().decimal() : portfolio.peak;
        portfolio.equity = equity;
        portfolio.peak = peakBefore.max(equity);
        BigDecimal drawdown = portfolio.peak.signum() > 0
                ? portfolio.peak.subtract(equity).divide(portfolio.peak, 18, RoundingMode.HALF_EVEN)
                : BigDecimal.valueOf(equity.compareTo(portfolio.peak) < 0 ? 1 : 0);
        if (drawdown.compareTo(BigDecimal.valueOf(portfolio.limits.exposures().drawdownHaltRatio())) >= 0) {
            halted.add("portfolio:" + portfolioId);
        }
    }

    @Override
    public Void on(InstrumentListed listed) {
        market.definitions.put(listed.instrument().instrumentId(), listed.instrument());
        return null;
    }

    @Override
    public Void on(LimitsActivated activated) {
        PlainPortfolio portfolio = portfolio(activated.limits().portfolioId());
        if (portfolio.limits != null && portfolio.equity != null) {
            BigDecimal change = activated
                    .limits()
                    .capital()
                    .decimal()
                    .subtract(portfolio.limits.capital().decimal());
            portfolio.equity = portfolio.equity.add(change);
            portfolio.peak = portfolio.peak.add(change);
        }
        portfolio.limits = activated.limits();
        return null;
    }

    @Override
    public Void on(HaltMarker halt) {
        halted.add(halt.scope().toString());
        return null;
    }

    @Override
    public Void on(ResumeGranted resume) {
        boolean wasHalted = halted.remove(resume.scope().toString());
        if (wasHalted && resume.scope().kind() == HaltScope.Kind.PORTFOLIO) {
            PlainPortfolio portfolio = portfolios.get(resume.scope().target());
            if (portfolio != null && portfolio.equity != null) {
                portfolio.peak = portfolio.equity;
            }
        }
        return null;
    }

    @Override
    public Void on(ReviewReceived review) {
        throw new IllegalArgumentException("reviews change no decision of a sensor that monitors");
    }

    @Override
    public Void on(SignalReceived signal) {
        throw new IllegalArgumentException("signals are judged where they are sized");
    }

    @Override
    public Void on(GovernanceActivated activated) {
        throw new IllegalArgumentException("governance changes no decision of a sensor that monitors");
    }

    @Override
    public Void on(StressReported reported) {
        throw new IllegalArgumentException("the random inputs hold no stress run, got " + reported);
    }

    @Override
    public Void on(KeyRingReplaced replaced) {
        throw new IllegalArgumentException("the random inputs hold no key ring, got " + replaced);
    }
}
