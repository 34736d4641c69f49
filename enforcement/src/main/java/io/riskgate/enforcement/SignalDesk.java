package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.sizing.SignalSizer;
import io.riskgate.enforcement.sizing.Sizing;
import io.riskgate.enforcement.sizing.SizingProbe;
import io.riskgate.enforcement.sizing.SizingQuestion;
import io.riskgate.enforcement.sizing.SizingRules;
import io.riskgate.enforcement.strategy.StrategyHealth;
import io.riskgate.enforcement.value.ConversionRate;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers signals: the size follows from risk and from what passes every check, and the sized order is decided as any
 * other.
 */
final class SignalDesk {
    private final PartitionState state;
    private final OrderDesk orders;
    private final StrategyDesk strategies;
    private final SizingRules rules = SizingRules.STANDARD;

    SignalDesk(PartitionState state, OrderDesk orders, StrategyDesk strategies) {
        this.state = state;
        this.orders = orders;
        this.strategies = strategies;
    }

    /**
     * Answers a signal.
     *
     * @param before the answer that its id has had, or null
     */
    void decide(SignalReceived signal, @Nullable Decision before, Step step) {
        String fingerprint = OrderFingerprint.of(signal);
        if (orders.isAnswered(order(signal, lotOf(signal)), fingerprint, before, step)) {
            return;
        }
        Sizing sizing = sized(signal);
        Quantity asked = sizing.quantity().isPositive() ? sizing.quantity() : lotOf(signal);
        orders.decideSized(order(signal, asked), fingerprint, sizing.steps(), before, step);
    }

    /** Answers a signal whose decision failed: its portfolio is halted by now, and that is the reason. */
    void refuse(SignalReceived signal, @Nullable Decision before, Step step) {
        orders.refuse(order(signal, lotOf(signal)), OrderFingerprint.of(signal), before, step);
    }

    private Sizing sized(SignalReceived signal) {
        PortfolioBook book = state.book(signal.origin().portfolioId());
        SizingQuestion question = book == null ? null : question(signal, book);
        return book == null || question == null
                ? new Sizing(Quantity.ZERO, List.of())
                : SignalSizer.size(question, rules, lotOf(signal), new BookProbe(signal, book));
    }

    /** A lot of an instrument that is not known is one unit; the checks refuse it anyway. */
    private Quantity lotOf(SignalReceived signal) {
        int index = state.market().indexOf(signal.terms().instrumentId());
        InstrumentDefinition definition = index < 0 ? null : state.market().definition(index);
        return definition == null ? Quantity.parse("1") : definition.lotSize();
    }

    /** Null where capital, price or conversion is missing; the checks then say which. */
    private @Nullable SizingQuestion question(SignalReceived signal, PortfolioBook book) {
        int index = state.market().indexOf(signal.terms().instrumentId());
        Price last = index < 0 ? null : state.market().price(index);
        CurrencyConversion.Rate rate = book.rateOf(index);
        var limits = book.limits();
        if (last == null || rate == null || limits == null) {
            return null;
        }
        Price entry = signal.terms().entryPrice();
        Price stop = signal.terms().stopPrice();
        double perUnit = rate.value().trillionths() / (double) ConversionRate.ONE_SCALED;
        double price = (entry == null ? last : entry).toDouble();
        StrategyHealth health = strategies.health(
                signal.origin().portfolioId(), signal.origin().strategyId(), signal.eventTimeMillis());
        return new SizingQuestion(
                limits.capital().toDouble() * state.governance().rolloutRatio(book.portfolioId()),
                state.condition().riskPerTrade().effectiveLimit(),
                signal.terms().strengthRatio(),
                health.riskScale(strategies.rules()),
                price * perUnit,
                stop == null ? 0 : distance(entry == null ? last : entry, stop) * perUnit,
                book.sigmaDaily(index),
                health.hasEdge(strategies.rules()) ? health.kellyRatio() : Double.NaN);
    }

    /** Taken in integers: 1 less 0.99 is a little more than 0.01 in doubles, which would cost a lot. */
    private static double distance(Price entry, Price stop) {
        return Math.absExact(Math.subtractExact(entry.hundredMillionths(), stop.hundredMillionths())) / 1e8;
    }

    private static OrderSubmitted order(SignalReceived signal, Quantity quantity) {
        return new OrderSubmitted(
                signal.signalId(),
                signal.origin(),
                new OrderTerms(
                        signal.terms().instrumentId(),
                        signal.terms().side(),
                        quantity,
                        signal.terms().entryPrice()),
                signal.eventTimeMillis(),
                signal.expiresAtMillis());
    }

    /** Asks the book and every check what a quantity would mean. */
    private final class BookProbe implements SizingProbe {
        private final SignalReceived signal;
        private final PortfolioBook book;

        BookProbe(SignalReceived signal, PortfolioBook book) {
            this.signal = signal;
            this.book = book;
        }

        @Override
        public double annualVolatility(Quantity quantity) {
            book.whatIf().project(order(signal, quantity).terms());
            RiskMeasures after = book.whatIf().after();
            var limits = book.limits();
            return after == null || limits == null
                    ? Double.NaN
                    : after.sigmaDaily() / limits.capital().toDouble() * Math.sqrt(rules.tradingDays());
        }

        @Override
        public boolean isReducing(Quantity quantity) {
            book.whatIf().project(order(signal, quantity).terms());
            return book.whatIf().isReducing();
        }

        @Override
        public boolean passes(Quantity quantity) {
            return OrderDecider.passes(state.projected(order(signal, quantity), null));
        }
    }
}
