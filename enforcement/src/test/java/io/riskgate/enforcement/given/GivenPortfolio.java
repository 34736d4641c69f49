package io.riskgate.enforcement.given;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A partition with the portfolio {@code macro} in it, told fact by fact.
 *
 * <p>The standard market: ACME 100.00 USD and BETA 50.00 USD, lots of one; SAP 200.00 EUR; EURUSD 1.25. All prices are
 * of {@link #NOW_MILLIS}.
 */
public final class GivenPortfolio {
    public static final long NOW_MILLIS = 1_600_000_000_000L;
    public static final Origin ORIGIN = new Origin("macro", "trend", "c-1");

    private static final long DAY_MILLIS = 86_400_000;

    private final RowsInMemory rows;
    private final PartitionCore core;
    private final TreeMap<String, Quote> quotes = new TreeMap<>();
    private long marketVersion;
    private long barSequence;
    private long controlVersion;
    private int executions;

    private GivenPortfolio(int windowDays) {
        rows = new RowsInMemory(windowDays);
        core = new PartitionCore(new PartitionState(windowDays), rows);
    }

    /** Nothing at all is known. */
    public static GivenPortfolio unknown() {
        return new GivenPortfolio(1_000);
    }

    /**
     * Wide limits and the standard market after 60 days on which every instrument gained and lost one per cent in turn.
     */
    public static GivenPortfolio standard() {
        return limitedTo(Limits.wide());
    }

    /** The standard market under the limits that the test is about. */
    public static GivenPortfolio limitedTo(LimitSet limits) {
        return unknown().listed().limits(limits).alternatingDays(60).priced();
    }

    /**
     * 60 days of minus ten per cent long ago and 940 still days since: every tail figure is a tenth of the exposure.
     */
    public static GivenPortfolio afterOldCrash(LimitSet limits) {
        GivenPortfolio given = unknown().listed().limits(limits);
        for (int day = 0; day < 1_000; day++) {
            given.day(day < 60 ? -0.1 : 0.0, -1_000L + day);
        }
        return given.priced();
    }

    public GivenPortfolio listed() {
        list(new InstrumentDefinition("ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1")));
        list(new InstrumentDefinition("BETA", AssetClass.EQUITY, "", "USD", Quantity.parse("1")));
        list(new InstrumentDefinition("SAP", AssetClass.EQUITY, "", "EUR", Quantity.parse("1")));
        list(InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1000")));
        return this;
    }

    public GivenPortfolio list(InstrumentDefinition instrument) {
        when(new InstrumentListed(++controlVersion, instrument, NOW_MILLIS));
        return this;
    }

    public GivenPortfolio limits(LimitSet limits) {
        when(new LimitsActivated(++controlVersion, limits, NOW_MILLIS));
        return this;
    }

    public GivenPortfolio alternatingDays(int days) {
        for (int day = 0; day < days; day++) {
            day(day % 2 == 0 ? 0.01 : -0.01, day - days);
        }
        return this;
    }

    private void day(double simpleReturn, long daysFromNow) {
        long closeMillis = NOW_MILLIS + daysFromNow * DAY_MILLIS;
        List<String> names = List.of("ACME", "BETA", "EURUSD", "SAP");
        bar(closeMillis, names, List.of(simpleReturn, simpleReturn, simpleReturn, simpleReturn));
    }

    public GivenPortfolio bar(long closeMillis, List<String> names, List<Double> returns) {
        when(new MarketStateUpdated(
                ++marketVersion, closeMillis, List.of(), new Bar(++barSequence, closeMillis, names, returns)));
        return this;
    }

    /** So many more days on which one more instrument moves like all of the others. */
    public GivenPortfolio bars(String instrument, int days) {
        for (int day = 0; day < days; day++) {
            double move = day % 2 == 0 ? 0.01 : -0.01;
            nextBar(List.of("ACME", "BETA", instrument, "EURUSD", "SAP"), List.of(move, move, move, move, move));
        }
        return this;
    }

    /** So many more days on which every instrument gains and loses one per cent in turn. */
    public GivenPortfolio moreDays(int days) {
        for (int day = 0; day < days; day++) {
            double move = day % 2 == 0 ? 0.01 : -0.01;
            nextBar(List.of("ACME", "BETA", "EURUSD", "SAP"), List.of(move, move, move, move));
        }
        return this;
    }

    /** One more day. */
    public GivenPortfolio nextBar(List<String> names, List<Double> returns) {
        return bar(NOW_MILLIS, names, returns);
    }

    public GivenPortfolio priced() {
        quotes.put("ACME", new Quote("ACME", Price.parse("100.00"), NOW_MILLIS));
        quotes.put("BETA", new Quote("BETA", Price.parse("50.00"), NOW_MILLIS));
        quotes.put("SAP", new Quote("SAP", Price.parse("200.00"), NOW_MILLIS));
        return priced("EURUSD", "1.25", NOW_MILLIS);
    }

    public GivenPortfolio priced(String instrument, String price, long timeMillis) {
        return priced(new Quote(instrument, Price.parse(price), timeMillis));
    }

    /** A price that says how wide the instrument trades. */
    public GivenPortfolio trading(String instrument, String price, Spread spread) {
        return priced(new Quote(instrument, Price.parse(price), NOW_MILLIS, spread));
    }

    private GivenPortfolio priced(Quote quote) {
        quotes.put(quote.instrumentId(), quote);
        when(new MarketStateUpdated(++marketVersion, quote.priceTimeMillis(), List.copyOf(quotes.values()), null));
        return this;
    }

    /** A position bought (or sold, where the units are negative) at the price given. */
    public GivenPortfolio holding(String instrument, String units, String price) {
        when(filled("open-" + ++executions, "order-of-" + executions, instrument, units, price));
        return this;
    }

    /** An approved order that works at the venue. */
    public GivenPortfolio working(String orderId, String instrument, String units) {
        if (!decisionOn(order(orderId, instrument, units)).isApproved()) {
            throw new IllegalStateException(orderId + " was meant to be approved");
        }
        return this;
    }

    public GivenPortfolio after(RiskEvent event) {
        when(event);
        return this;
    }

    public GivenPortfolio halted(HaltScope scope) {
        when(new HaltMarker(++controlVersion, "h-" + controlVersion, scope, "carol", "looks wrong", NOW_MILLIS));
        return this;
    }

    public GivenPortfolio resumed(HaltScope scope) {
        when(new ResumeGranted(++controlVersion, "r-" + controlVersion, scope, "alice", "bob", NOW_MILLIS));
        return this;
    }

    /** An order of {@code macro}; negative units sell. */
    public static OrderSubmitted order(String orderId, String instrument, String units) {
        return new OrderSubmitted(orderId, ORIGIN, terms(instrument, units, ""), NOW_MILLIS, 0);
    }

    /** An order id that no test cares about. */
    public static OrderSubmitted order(String instrument, String units) {
        return order("o-1", instrument, units);
    }

    /** Terms of a purchase, or of a sale where the units are negative; an empty limit price makes a market order. */
    public static OrderTerms terms(String instrument, String units, String limitPrice) {
        Quantity quantity = Quantity.parse(units.startsWith("-") ? units.substring(1) : units);
        Side side = units.startsWith("-") ? Side.SELL : Side.BUY;
        return new OrderTerms(instrument, side, quantity, limitPrice.isEmpty() ? null : Price.parse(limitPrice));
    }

    public static FillReceived filled(
            String executionId, String orderId, String instrument, String units, String price) {
        OrderTerms terms = terms(instrument, units, price);
        return new FillReceived(
                executionId,
                orderId,
                ORIGIN,
                new FillReceived.Trade(instrument, terms.side(), terms.quantity(), Price.parse(price)),
                NOW_MILLIS);
    }

    public Step when(RiskEvent event) {
        Step step = core.step(event);
        rows.write(step);
        return step;
    }

    public Decision decisionOn(RiskEvent order) {
        return answers(when(order)).get(0).decision();
    }

    public Decision wouldDecide(OrderSubmitted order) {
        return core.wouldDecide(order);
    }

    public static List<Output.DecisionMade> answers(Step step) {
        List<Output.DecisionMade> answers = new ArrayList<>();
        for (Output output : step.outputs()) {
            if (output instanceof Output.DecisionMade answer) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** What a check is asked about one order. */
    public OrderQuestion question(OrderSubmitted order) {
        return core.state().projected(order, rows.decisionOf(order.orderId()));
    }

    public PortfolioBook book() {
        PortfolioBook book = core.state().book("macro");
        if (book == null) {
            throw new IllegalStateException("nothing is known of macro yet");
        }
        return book;
    }

    public PartitionState state() {
        return core.state();
    }

    public RowsInMemory rows() {
        return rows;
    }
}
