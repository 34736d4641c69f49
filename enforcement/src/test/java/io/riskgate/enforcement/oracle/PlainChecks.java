package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The checks of one order, spelled out one after the other. */
class PlainChecks {
    private final PlainMarket market;
    private final PlainRisk risk;
    private final PlainPortfolio portfolio;
    private final OrderSubmitted order;
    private final OrderTerms terms;
    private final @Nullable LimitSet limits;
    private final List<CheckResult> results = new ArrayList<>();
    /** Set where a comparison was closer than rounding, so that either verdict is right. */
    boolean ambiguous;

    private PlainRisk.@Nullable Figures with;
    private PlainRisk.@Nullable Figures without;
    private boolean reducing;

    PlainChecks(PlainMarket market, PlainRisk risk, PlainPortfolio portfolio, OrderSubmitted order) {
        this.market = market;
        this.risk = risk;
        this.portfolio = portfolio;
        this.order = order;
        this.terms = order.terms();
        this.limits = portfolio.limits;
    }

    List<CheckResult> evaluate(TreeSet<String> haltedScopes, boolean idUsed) {
        var origin = order.origin();
        boolean halted = haltedScopes.contains(HaltScope.FIRM.toString())
                || haltedScopes.contains("portfolio:" + origin.portfolioId())
                || haltedScopes.contains("strategy:" + origin.strategyId())
                || haltedScopes.contains("instrument:" + terms.instrumentId());
        says(CheckCode.KILL_SWITCH, !halted);
        says(CheckCode.REDUCE_ONLY, true);
        says(CheckCode.LIMITS_KNOWN, limits != null);
        boolean listed = market.definitions.containsKey(terms.instrumentId());
        says(CheckCode.INSTRUMENT_KNOWN, listed);
        says(CheckCode.DUPLICATE_CONFLICT, !idUsed);
        clock();
        price();
        PlainMarket.Rate rate = rate();
        says(CheckCode.FX_KNOWN, rate != null);
        lots(listed);
        sizes();
        collar();
        says(CheckCode.THROTTLE, true);
        project();
        portfolioLimits();
        says(CheckCode.STRESS_LOSS, true); // no run ever covers a portfolio of the random inputs
        return results;
    }

    private PlainMarket.@Nullable Rate rate() {
        var definition = market.definitions.get(terms.instrumentId());
        return limits == null || definition == null
                ? null
                : market.rate(definition.quoteCurrency(), limits.baseCurrency());
    }

    private void clock() {
        if (limits == null) {
            unknown(CheckCode.CLOCK);
            return;
        }
        long now = Math.max(order.eventTimeMillis(), market.timeMillis);
        if (order.expiresAtMillis() != 0 && order.expiresAtMillis() <= now) {
            says(CheckCode.CLOCK, false);
            return;
        }
        long lifetime = order.expiresAtMillis() == 0 ? 0 : order.expiresAtMillis() - order.eventTimeMillis();
        long age = Math.max(0, market.timeMillis - order.eventTimeMillis());
        atMost(CheckCode.CLOCK, Math.max(age, lifetime), limits.orders().orderLifetimeMaxMillis());
    }

    private void price() {
        var quote = market.quotes.get(terms.instrumentId());
        if (limits == null || quote == null) {
            unknown(CheckCode.STALE_PRICE);
            return;
        }
        PlainMarket.Rate rate = rate();
        long oldest = Math.min(quote.priceTimeMillis(), rate == null ? Long.MAX_VALUE : rate.priceTimeMillis());
        long now = Math.max(order.eventTimeMillis(), market.timeMillis);
        atMost(CheckCode.STALE_PRICE, now - oldest, limits.orders().priceAgeMaxMillis());
    }

    private void lots(boolean listed) {
        if (!listed) {
            unknown(CheckCode.LOT_SIZE);
            return;
        }
        BigDecimal lot = market.definitions.get(terms.instrumentId()).lotSize().units();
        says(CheckCode.LOT_SIZE, terms.quantity().units().remainder(lot).signum() == 0);
    }

    private void sizes() {
        if (limits == null) {
            unknown(CheckCode.QUANTITY);
            unknown(CheckCode.NOTIONAL);
            return;
        }
        atMost(
                CheckCode.QUANTITY,
                terms.quantity().units().doubleValue(),
                limits.orders().quantityMax().units().doubleValue());
        BigDecimal notional =
                market.value(terms.instrumentId(), terms.quantity().units(), limits.baseCurrency());
        if (notional == null) {
            unknown(CheckCode.NOTIONAL);
        } else {
            atMost(CheckCode.NOTIONAL, notional, limits.orders().notionalMax().decimal());
        }
    }

    private void collar() {
        var limitPrice = terms.limitPrice();
        BigDecimal last = market.price(terms.instrumentId());
        if (limitPrice == null) {
            says(CheckCode.PRICE_COLLAR, true);
        } else if (limits == null || last == null) {
            unknown(CheckCode.PRICE_COLLAR);
        } else {
            int rows = Math.min(limits.model().covarianceRows(), market.observedDays(terms.instrumentId()));
            double variance = risk.covariance(terms.instrumentId(), terms.instrumentId(), market, limits.model(), rows);
            double distance = limitPrice.decimal().subtract(last).abs().doubleValue() / last.doubleValue();
            atMost(
                    CheckCode.PRICE_COLLAR,
                    distance,
                    Math.max(limits.orders().priceCollarRatio(), 10 * Math.sqrt(variance)));
        }
    }

    private void project() {
        if (limits == null) {
            return;
        }
        TreeMap<String, BigDecimal> now = portfolio.exposures(market, null);
        TreeMap<String, BigDecimal> then = now == null ? null : portfolio.exposures(market, terms);
        int days = portfolio.days(market, terms.instrumentId());
        if (now == null || then == null || days < limits.model().observationsMin()) {
            return;
        }
        with = risk.figures(then, market, limits.model(), days);
        without = risk.figures(now, market, limits.model(), portfolio.days(market, null));
        reducing = with.gross().compareTo(without.gross()) <= 0
                && with.valueAtRisk99() <= without.valueAtRisk99()
                && !outgrowsPosition();
        double scale = Math.max(1, without.gross().doubleValue());
        ambiguous |= Math.abs(with.valueAtRisk99() - without.valueAtRisk99()) < 1e-9 * scale;
    }

    private boolean outgrowsPosition() {
        BigDecimal reserved = portfolio.withReserved(terms.instrumentId(), terms.side());
        BigDecimal units = terms.quantity().units();
        BigDecimal target = terms.side() == Side.BUY ? reserved.add(units) : reserved.subtract(units);
        BigDecimal held = portfolio.held(terms.instrumentId());
        return target.abs().compareTo(held.abs().max(reserved.abs())) > 0;
    }

    /** With the order; null where it cannot be measured. To be asked after {@link #evaluate}. */
    PlainRisk.@Nullable Figures figures() {
        return with;
    }

    /** Without the order; null where it cannot be measured. */
    PlainRisk.@Nullable Figures figuresWithout() {
        return without;
    }

    boolean reducing() {
        return reducing;
    }

    private void portfolioLimits() {
        var figures = with;
        if (limits == null || figures == null) {
            List.of(
                            CheckCode.GROSS_EXPOSURE,
                            CheckCode.NET_EXPOSURE,
                            CheckCode.LEVERAGE,
                            CheckCode.VAR_95,
                            CheckCode.VAR_99,
                            CheckCode.VAR_999,
                            CheckCode.EXPECTED_SHORTFALL_99)
                    .forEach(this::unknown);
            return;
        }
        var exposures = limits.exposures();
        var tails = limits.tails();
        projected(
                CheckCode.GROSS_EXPOSURE,
                figures.gross().doubleValue(),
                exposures.grossMax().decimal());
        projected(
                CheckCode.NET_EXPOSURE,
                figures.net().abs().doubleValue(),
                exposures.netMax().decimal());
        projected(
                CheckCode.LEVERAGE,
                figures.gross().doubleValue() / limits.capital().decimal().doubleValue(),
                BigDecimal.valueOf(exposures.leverageMax()));
        projected(
                CheckCode.VAR_95,
                figures.valueAtRisk95(),
                tails.valueAtRisk95Max().decimal());
        projected(
                CheckCode.VAR_99,
                figures.valueAtRisk99(),
                tails.valueAtRisk99Max().decimal());
        projected(
                CheckCode.VAR_999,
                figures.valueAtRisk999(),
                tails.valueAtRisk999Max().decimal());
        projected(
                CheckCode.EXPECTED_SHORTFALL_99,
                figures.expectedShortfall99(),
                tails.expectedShortfall99Max().decimal());
    }

    private void projected(CheckCode code, double observed, BigDecimal limit) {
        double most = limit.doubleValue();
        ambiguous |= Math.abs(observed - most) < 1e-9 * most;
        Verdict verdict = observed <= most || reducing ? Verdict.PASSED : Verdict.VETOED;
        results.add(new CheckResult(code, verdict, observed, most, ""));
    }

    private void atMost(CheckCode code, BigDecimal observed, BigDecimal most) {
        Verdict verdict = observed.compareTo(most) <= 0 ? Verdict.PASSED : Verdict.VETOED;
        results.add(new CheckResult(code, verdict, observed.doubleValue(), most.doubleValue(), ""));
    }

    private void atMost(CheckCode code, double observed, double most) {
        ambiguous |= code == CheckCode.PRICE_COLLAR && Math.abs(observed - most) < 1e-12;
        results.add(new CheckResult(code, observed <= most ? Verdict.PASSED : Verdict.VETOED, observed, most, ""));
    }

    private void says(CheckCode code, boolean passes) {
        results.add(new CheckResult(code, passes ? Verdict.PASSED : Verdict.VETOED, 0, 0, ""));
    }

    private void unknown(CheckCode code) {
        results.add(new CheckResult(code, Verdict.UNEVALUABLE, 0, 0, ""));
    }
}
