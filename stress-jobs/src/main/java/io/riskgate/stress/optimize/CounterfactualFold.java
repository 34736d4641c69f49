package io.riskgate.stress.optimize;

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
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One history of prices and wishes under one set of limits, decided by the engine's own core.
 *
 * <p>Each day the wish is a position in every instrument; what is missing is ordered, largest change first by
 * instrument order, and what is approved is filled at the day's close. Wishes do not depend on the answers; positions
 * do.
 */
final class CounterfactualFold {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int WINDOW_DAYS = 250;
    private static final Origin ORIGIN = new Origin("book", "trend", "search");
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

    private final DailyPanel panel;
    private final PartitionCore core = new PartitionCore(new PartitionState(WINDOW_DAYS), NO_PAST);
    private final List<String> names;
    private long orders;
    private long rejections;

    CounterfactualFold(DailyPanel panel, LimitSet limits) {
        this.panel = panel;
        this.names = panel.instruments();
        for (String name : names) {
            var definition = new InstrumentDefinition(name, AssetClass.EQUITY, "", "USD", Quantity.parse("1"));
            core.step(new InstrumentListed(1, definition, 0));
        }
        core.step(new LimitsActivated(1, limits, 0));
    }

    /** Daily equity and how many orders were refused. */
    record Result(double[] equity, long orders, long rejections) {}

    Result run(WishBook wishes) {
        double[] equity = new double[panel.days()];
        for (int day = 0; day < panel.days(); day++) {
            core.step(market(day));
            EquityMark mark = book().equity();
            double now = mark == null ? capital() : mark.equity().toDouble();
            equity[day] = now;
            trade(day, wishes.targets(day, now));
        }
        return new Result(equity, orders, rejections);
    }

    private PortfolioBook book() {
        PortfolioBook book = core.state().book(ORIGIN.portfolioId());
        if (book == null) {
            throw new IllegalStateException("the portfolio has limits, so it must have a book");
        }
        return book;
    }

    private double capital() {
        LimitSet limits = book().limits();
        return limits == null ? 0 : limits.capital().toDouble();
    }

    private MarketStateUpdated market(int day) {
        long atMillis = (day + 1) * DAY_MILLIS;
        List<MarketStateUpdated.Quote> quotes = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            quotes.add(new MarketStateUpdated.Quote(names.get(i), price(day, i), atMillis));
            returns.add(day == 0 ? 0 : panel.price(day, i) / panel.price(day - 1, i) - 1);
        }
        var bar = day == 0 ? null : new MarketStateUpdated.Bar(day, atMillis, names, returns);
        return new MarketStateUpdated(day + 1L, atMillis, quotes, bar);
    }

    private Price price(int day, int instrument) {
        return Price.of(BigDecimal.valueOf(panel.price(day, instrument)).setScale(4, RoundingMode.HALF_EVEN));
    }

    private void trade(int day, double[] targets) {
        for (int i = 0; i < targets.length; i++) {
            long held = book().position(names.get(i)).quantity().millionths() / 1_000_000;
            long wanted = (long) (targets[i] / panel.price(day, i));
            long change = wanted - held;
            // Trades below a tenth of a per cent of the equity are noise of the target.
            if (change != 0 && Math.abs(change) * panel.price(day, i) > 0.001 * capital()) {
                order(day, i, change);
            }
        }
    }

    private void order(int day, int instrument, long change) {
        orders++;
        String id = day + "-" + instrument;
        long atMillis = (day + 1) * DAY_MILLIS;
        Side side = change > 0 ? Side.BUY : Side.SELL;
        Quantity quantity = Quantity.parse(Long.toString(Math.abs(change)));
        var terms = new OrderTerms(names.get(instrument), side, quantity, null);
        for (Output output :
                core.step(new OrderSubmitted(id, ORIGIN, terms, atMillis, 0)).outputs()) {
            if (output instanceof Output.DecisionMade made) {
                if (made.decision().isApproved()) {
                    var trade = new FillReceived.Trade(
                            names.get(instrument), side, made.decision().approvedQuantity(), price(day, instrument));
                    core.step(new FillReceived("f" + id, id, ORIGIN, trade, atMillis));
                } else {
                    rejections++;
                }
            }
        }
    }
}
