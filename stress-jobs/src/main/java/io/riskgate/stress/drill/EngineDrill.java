package io.riskgate.stress.drill;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import io.riskgate.stress.scenario.ScenarioSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One scenario as a stream: half a year of calm, a book built up to what the limits allow, then the scenario's shock
 * over its days with its volatility, while a stubborn strategy goes on buying. With nightly runs, each night's stress
 * run on the book is an event of the stream too, as it is for the engine.
 */
public final class EngineDrill {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int CALM_DAYS = 120;
    private static final int WINDOW_DAYS = 250;
    private static final int ORDERS_A_DAY = 20;
    private static final double CALM_VOLATILITY = 0.005;
    private static final double LOSS_MAX = 0.15;
    private static final double RATIO_MAX = 2.0;
    private static final double MILLIS_MAX = 100;
    private static final Origin ORIGIN = new Origin(DrillSettings.PORTFOLIO, "stubborn", "drill");
    private static final PartitionMemory NO_PAST = new PartitionMemory() {
        @Override
        public @Nullable Decision decisionOf(String orderId) {
            return null;
        }

        @Override
        public @Nullable String fingerprintOf(String executionId) {
            return null;
        }
    };

    private final List<InstrumentDefinition> universe = DrillSettings.UNIVERSE;
    private final LimitSet limits;
    private final CompiledScenario scenario;
    private final @Nullable NightlyFeed nights;
    private final SplittableRandom random;
    private final PartitionCore core = new PartitionCore(new PartitionState(WINDOW_DAYS), NO_PAST);
    private final double[] prices;
    private int day;
    private long orders;
    private long approvals;
    private long approvalsAfterHalt;
    private boolean isHalted;
    private double lossShare;
    private double drawdownShare;
    private double valueAtRiskRatio;
    private long decisionNanosMax;

    private EngineDrill(DrillSettings settings, ScenarioSet scenarios, CompiledScenario scenario) {
        this.limits = settings.limits();
        this.scenario = scenario;
        this.nights = settings.hasNightlyRuns() ? new NightlyFeed(scenarios, settings.seed()) : null;
        this.random = new SplittableRandom(settings.seed());
        this.prices = new double[universe.size()];
        java.util.Arrays.fill(prices, 100);
    }

    /**
     * Every scenario of a set, each on an engine of its own, in the order of the set. The first one runs once before
     * without being measured: a fresh process spends its first decisions on loading itself.
     */
    public static List<DrillOutcome> all(DrillSettings settings, ScenarioSet scenarios) {
        var compiler = new ScenarioCompiler(scenarios, DrillSettings.UNIVERSE, settings.seed());
        List<DrillOutcome> outcomes = new ArrayList<>();
        compiler.all().stream().limit(1).forEach(first -> new EngineDrill(settings, scenarios, first).run());
        for (CompiledScenario scenario : compiler.all()) {
            outcomes.add(new EngineDrill(settings, scenarios, scenario).run());
        }
        return outcomes;
    }

    private DrillOutcome run() {
        universe.forEach(instrument -> core.step(new InstrumentListed(1, instrument, 0)));
        core.step(new LimitsActivated(1, limits, 0));
        for (int i = 0; i < CALM_DAYS; i++) {
            nextDay(new double[universe.size()], 1);
        }
        decisionNanosMax = 0;
        night();
        buy(ORDERS_A_DAY);
        InstrumentShocks shocks = scenario.shocks();
        int days = scenario.definition().days();
        for (int i = 0; i < days; i++) {
            double[] drift = new double[universe.size()];
            for (int k = 0; k < drift.length; k++) {
                drift[k] = StrictMath.pow(1 + withGap(shocks, k), 1.0 / days) - 1;
            }
            nextDay(drift, scenario.stress().volatilityMultiplier());
            night();
            buy(ORDERS_A_DAY);
        }
        return outcome();
    }

    private void night() {
        if (nights != null) {
            core.step(nights.tonight(core.state().market(), book()));
        }
    }

    /** A long book is hit by the gap as by a further fall. */
    private static double withGap(InstrumentShocks shocks, int instrument) {
        boolean isHit = shocks.gap().signs().isEmpty() || shocks.gapSign(instrument) != 0;
        return (1 + shocks.shock(instrument)) * (1 - (isHit ? shocks.gap().ratio() : 0)) - 1;
    }

    private void nextDay(double[] drift, double multiplier) {
        day++;
        List<String> names = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        List<MarketStateUpdated.Quote> quotes = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            double noise = CALM_VOLATILITY * Math.min(multiplier, 8) * random.nextGaussian();
            double move = Math.max(-0.5, (1 + drift[i]) * (1 + noise) - 1);
            double before = prices[i];
            prices[i] = rounded(before * (1 + move)).toDouble();
            String name = universe.get(i).instrumentId();
            names.add(name);
            returns.add(prices[i] / before - 1);
            quotes.add(new MarketStateUpdated.Quote(name, rounded(prices[i]), day * DAY_MILLIS));
        }
        var bar = new MarketStateUpdated.Bar(day, day * DAY_MILLIS, names, returns);
        take(core.step(new MarketStateUpdated(day, day * DAY_MILLIS, quotes, bar))
                .outputs());
        PortfolioBook book = book();
        EquityMark mark = book.equity();
        if (mark != null) {
            double capital = limits.capital().toDouble();
            lossShare = Math.max(lossShare, 1 - mark.equity().toDouble() / capital);
            drawdownShare = Math.max(drawdownShare, mark.drawdownRatio());
            valueAtRiskRatio = Math.max(
                    valueAtRiskRatio,
                    book.measures().valueAtRisk99()
                            / limits.tails().valueAtRisk99Max().toDouble());
        }
    }

    private static Price rounded(double price) {
        return Price.of(BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN));
    }

    private PortfolioBook book() {
        PortfolioBook book = core.state().book(ORIGIN.portfolioId());
        if (book == null) {
            throw new IllegalStateException("limits must be those of portfolio " + ORIGIN.portfolioId());
        }
        return book;
    }

    private void buy(int count) {
        for (int i = 0; i < count; i++) {
            int instrument = i % prices.length;
            long units = (long) (0.1 * limits.capital().toDouble() / prices[instrument]);
            String id = day + "-" + i;
            var terms = new OrderTerms(
                    universe.get(instrument).instrumentId(), Side.BUY, Quantity.parse(Long.toString(units)), null);
            long start = System.nanoTime();
            List<Output> outputs = core.step(new OrderSubmitted(id, ORIGIN, terms, day * DAY_MILLIS, 0))
                    .outputs();
            decisionNanosMax = Math.max(decisionNanosMax, System.nanoTime() - start);
            orders++;
            fillApproved(outputs, id, terms, rounded(prices[instrument]));
        }
    }

    private void fillApproved(List<Output> outputs, String id, OrderTerms terms, Price price) {
        for (Output output : outputs) {
            if (output instanceof Output.DecisionMade made && made.decision().isApproved()) {
                approvals++;
                approvalsAfterHalt += isHalted ? 1 : 0;
                var trade = new FillReceived.Trade(
                        terms.instrumentId(), terms.side(), made.decision().approvedQuantity(), price);
                take(core.step(new FillReceived("f" + id, id, ORIGIN, trade, day * DAY_MILLIS))
                        .outputs());
            }
        }
        take(outputs);
    }

    private void take(List<Output> outputs) {
        for (Output output : outputs) {
            isHalted |= output instanceof Output.TradingHalted;
        }
    }

    private DrillOutcome outcome() {
        List<String> failures = new ArrayList<>();
        double millis = decisionNanosMax / 1e6;
        boolean mustHalt = drawdownShare >= limits.exposures().drawdownHaltRatio();
        if (lossShare > LOSS_MAX) {
            failures.add("loss above 15 % of capital");
        }
        if (valueAtRiskRatio > RATIO_MAX) {
            failures.add("value at risk above 2.0 x its limit");
        }
        if (mustHalt && !isHalted) {
            failures.add("the drawdown switch did not fire");
        }
        if (approvalsAfterHalt > 0) {
            failures.add("an approval after the halt");
        }
        if (millis > MILLIS_MAX) {
            failures.add("a decision took more than 100 ms");
        }
        return new DrillOutcome(
                scenario.shocks().id(),
                lossShare,
                valueAtRiskRatio,
                drawdownShare,
                isHalted,
                orders,
                approvals,
                approvalsAfterHalt,
                millis,
                failures);
    }
}
