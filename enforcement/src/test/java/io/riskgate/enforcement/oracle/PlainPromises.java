package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an approval must keep, computed from the rows alone for the quantity that was approved: every hard limit, and
 * nothing left that an enforcing sensor would cut or halt.
 */
final class PlainPromises {
    /** Rounding of sums in another order. */
    private static final double ROOM = 1 + 1e-9;

    private final PlainPartition partition;
    private final Decision decision;
    private final OrderSubmitted order;
    private final PlainPortfolio portfolio;
    private final List<String> broken = new ArrayList<>();

    private PlainPromises(PlainPartition partition, Decision decision, OrderSubmitted asked) {
        this.partition = partition;
        this.decision = decision;
        this.order = new OrderSubmitted(
                asked.orderId(),
                asked.origin(),
                asked.terms().withQuantity(decision.approvedQuantity()),
                asked.eventTimeMillis(),
                asked.expiresAtMillis());
        this.portfolio = partition.portfolio(asked.origin().portfolioId());
    }

    /** What the approval breaks, in words; empty where it keeps everything. */
    static List<String> broken(PlainPartition partition, Decision decision, OrderSubmitted asked) {
        var promises = new PlainPromises(partition, decision, asked);
        promises.look(asked);
        return promises.broken;
    }

    private void look(OrderSubmitted asked) {
        LimitSet limits = portfolio.limits;
        if (limits == null) {
            broken.add("approved without limits");
            return;
        }
        if (decision.approvedQuantity().compareTo(asked.terms().quantity()) > 0) {
            broken.add("approved more than was asked for");
        }
        var checks = new PlainChecks(partition.market, partition.risk, portfolio, order);
        for (CheckResult result : checks.evaluate(partition.halted, false)) {
            if (!result.passed() && !checks.ambiguous) {
                broken.add(result.toString());
            }
        }
        TreeMap<String, BigDecimal> exposures = portfolio.exposures(partition.market, order.terms());
        PlainRisk.Figures figures = checks.figures();
        if (exposures == null || figures == null) {
            broken.add("approved what cannot be measured");
            return;
        }
        rules(limits, exposures, checks.reducing());
        TreeMap<String, BigDecimal> held = portfolio.exposures(partition.market, null);
        PlainRisk.Figures without = checks.figuresWithout();
        if (!checks.reducing() && !checks.ambiguous && held != null && without != null) {
            sensors(limits, new View(exposures, figures), new View(held, without));
        }
    }

    private void rules(LimitSet limits, TreeMap<String, BigDecimal> exposures, boolean reducing) {
        var rules = limits.policy().orderRules();
        String instrument = order.terms().instrumentId();
        demand(!rules.restrictedInstruments().contains(instrument), "restricted instrument");
        demand(!rules.disabledStrategies().contains(order.origin().strategyId()), "disabled strategy");
        narrower(limits.policy().narrowerOf(LimitLevel.INSTRUMENT, instrument), limits);
        NarrowerLimits strategy =
                limits.policy().narrowerOf(LimitLevel.STRATEGY, order.origin().strategyId());
        narrower(strategy, limits);
        var exposureMax =
                limits.policy().narrowerOf(LimitLevel.INSTRUMENT, instrument).exposureMax();
        BigDecimal exposure =
                exposures.getOrDefault(instrument, BigDecimal.ZERO).abs();
        demand(
                exposureMax == null || reducing || exposure.compareTo(exposureMax.decimal()) <= 0,
                "instrument exposure");
        demand(
                reducing
                        || share(exposures, limits)
                                <= limits.policy().composition().instrumentShareMax() * ROOM,
                "share");
    }

    private void narrower(NarrowerLimits narrower, LimitSet limits) {
        var quantityMax = narrower.quantityMax();
        var notionalMax = narrower.notionalMax();
        BigDecimal units = order.terms().quantity().units();
        BigDecimal notional = partition.market.value(order.terms().instrumentId(), units, limits.baseCurrency());
        demand(
                narrower.onlySide() == null
                        || narrower.onlySide() == order.terms().side(),
                "side");
        demand(quantityMax == null || units.compareTo(quantityMax.units()) <= 0, "quantity of " + narrower.target());
        demand(
                notionalMax == null || notional != null && notional.compareTo(notionalMax.decimal()) <= 0,
                "notional of " + narrower.target());
    }

    /** A portfolio with the order, or without it. */
    private record View(TreeMap<String, BigDecimal> exposures, PlainRisk.Figures figures) {
        /** One name falls by a fifth, and everything trades at half of fifteen and one more spreads of two points. */
        double crisisOfOneName() {
            double worst = 0;
            for (BigDecimal exposure : exposures.values()) {
                worst = Math.max(worst, exposure.abs().doubleValue());
            }
            return 0.2 * worst + 0.0016 * figures.gross().doubleValue();
        }
    }

    /**
     * No sensor that always enforces may be left with a finding so severe that it cuts or halts, unless it was as
     * severe before the order.
     */
    private void sensors(LimitSet limits, View then, View now) {
        PlainRisk.Figures figures = then.figures();
        PlainRisk.Figures before = now.figures();
        SensorThresholds thresholds = limits.policy().thresholds();
        double capital = limits.capital().decimal().doubleValue();
        if (full(limits, SensorId.VAR_BREACH)) {
            var tail = thresholds.tail();
            // A warning becomes a cut above twice its threshold, a throttle above one and a half, a halt at once.
            double at95 = Math.max(
                    before.valueAtRisk95(), 2.0 * tail.valueAtRisk95Max().toDouble());
            double at99 = Math.max(
                    before.valueAtRisk99(), 1.5 * tail.valueAtRisk99Max().toDouble());
            atMost("95 %", figures.valueAtRisk95(), at95);
            atMost("99 %", figures.valueAtRisk99(), at99);
            atMost("99.9 %", figures.valueAtRisk999(), tail.valueAtRisk999Max().toDouble());
        }
        if (full(limits, SensorId.CONCENTRATION)) {
            double most = Math.max(
                    share(now.exposures(), limits), thresholds.concentration().instrumentShareMax());
            atMost("concentration", share(then.exposures(), limits), most);
        }
        if (full(limits, SensorId.STRESS_FAILURE)) {
            double most = Math.max(
                    now.crisisOfOneName(), thresholds.stress().worstLossMax().toDouble());
            atMost("the crisis of one name", then.crisisOfOneName(), most);
        }
        if (full(limits, SensorId.LEVERAGE)) {
            var adaptation = decision.assessment().adaptation();
            double most = adaptation == null ? 0 : adaptation.leverage().effective();
            atMost("leverage", figures.gross().doubleValue() / capital, most);
        }
        BigDecimal equity = portfolio.equity;
        if (full(limits, SensorId.DRAWDOWN) && equity != null && portfolio.peak.signum() > 0) {
            double fall = portfolio.peak.subtract(equity).doubleValue() / portfolio.peak.doubleValue();
            atMost("drawdown", fall, thresholds.conduct().drawdownMax());
        }
    }

    private static boolean full(LimitSet limits, SensorId sensor) {
        return limits.policy().modes().of(sensor) == EnforcementMode.FULL;
    }

    private static double share(TreeMap<String, BigDecimal> exposures, LimitSet limits) {
        double gross = 0;
        double largest = 0;
        for (BigDecimal exposure : exposures.values()) {
            gross += exposure.abs().doubleValue();
            largest = Math.max(largest, exposure.abs().doubleValue());
        }
        return largest / Math.max(gross, limits.capital().decimal().doubleValue());
    }

    private void atMost(String what, double observed, double limit) {
        demand(observed <= limit * ROOM, what + " " + observed + " above " + limit);
    }

    private void demand(boolean kept, @Nullable String what) {
        if (!kept) {
            broken.add(String.valueOf(what));
        }
    }
}
