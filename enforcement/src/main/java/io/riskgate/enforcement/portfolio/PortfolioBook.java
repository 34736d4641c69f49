package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.stress.StressReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One portfolio, live: exact positions and reservations, and derived from them exposures and scenario profit and loss.
 *
 * <p>Rows (positions, open orders, limits) are the truth and change one at a time through folds. The derived arrays
 * follow each row in O(days), and are rebuilt from the rows when the market has moved since they were last used, so
 * that a price moves no array of a portfolio that does not trade. Each instrument counts with its <i>committed</i>
 * quantity: the position plus the reservations of whichever side makes it larger. Owned by one thread.
 */
public final class PortfolioBook {
    /** Rebuild after so many incremental updates: bounds the drift of the running sums. */
    private static final int INCREMENTS_MAX = 10_000;

    private static final long STALE = -1;

    private final String portfolioId;
    private final MarketView market;
    private final CurrencyConversion conversion;
    private final TreeMap<String, OpenOrder> openOrders = new TreeMap<>();
    private final TreeMap<String, Integer> heldByName = new TreeMap<>();
    private final BookArrays arrays = new BookArrays();
    private final ScenarioVector scenarios = new ScenarioVector();
    private final LiveStress stress = new LiveStress();
    private final WhatIf whatIf;
    private @Nullable LimitsActivated limits;
    private @Nullable EquityMark equity;
    private RiskCalculator calculator = new RiskCalculator(RiskModel.STANDARD);
    private @Nullable RiskMeasures measures;
    private long derivedRevision = STALE;
    private int increments;
    private long fillCount;

    public PortfolioBook(String portfolioId, MarketView market, CurrencyConversion conversion) {
        this.portfolioId = portfolioId;
        this.market = market;
        this.conversion = conversion;
        this.whatIf = new WhatIf(this);
    }

    public void fold(LimitsActivated activated) {
        calculator = new RiskCalculator(activated.limits().model());
        limits = activated;
        arrays.forgetRatesAndVariances();
        derivedRevision = STALE;
    }

    public void fold(String instrumentId, Position position) {
        int index = market.indexForFill(instrumentId);
        arrays.growTo(market.instrumentCount());
        fillCount += position.fillCount() - arrays.positions[index].fillCount();
        arrays.positions[index] = position;
        heldByName.put(instrumentId, index);
        committedChanged(index);
    }

    public void foldOpen(OpenOrder order) {
        OpenOrder before = openOrders.get(order.orderId());
        int index = market.indexForFill(order.instrumentId());
        arrays.growTo(market.instrumentCount());
        arrays.reserve(index, order, before == null ? 0 : before.remaining().millionths());
        openOrders.put(order.orderId(), order);
        heldByName.put(order.instrumentId(), index);
        committedChanged(index);
    }

    public void foldRemoved(String orderId) {
        OpenOrder order = openOrders.remove(orderId);
        if (order != null) {
            int index = market.indexForFill(order.instrumentId());
            arrays.reserve(
                    index, order.withRemaining(Quantity.ZERO), order.remaining().millionths());
            committedChanged(index);
        }
    }

    public void fold(StressReport report) {
        stress.fold(report);
        derivedRevision = STALE;
    }

    public void fold(EquityMark mark) {
        equity = mark;
    }

    private void committedChanged(int index) {
        measures = null;
        if (isDerivedCurrent() && increments < INCREMENTS_MAX) {
            increments++;
            moveExposure(index);
        } else {
            derivedRevision = STALE;
        }
    }

    /** Brings the derived arrays up to the present market; cheap when they already are. */
    void refresh() {
        if (isDerivedCurrent()) {
            return;
        }
        arrays.growTo(market.instrumentCount());
        arrays.clearDerived();
        measures = null;
        scenarios.reset(scenarioDays(), market.windowEnd());
        stress.reset(market);
        increments = 0;
        for (int index : heldByName.values()) {
            if (!arrays.isEmpty(index)) {
                moveExposure(index);
            }
        }
        derivedRevision = market.revision(); // last: a rebuild that broke off must never pass for a whole one
    }

    /** Whether figures need no refreshing. */
    public boolean isDerivedCurrent() {
        return derivedRevision == market.revision();
    }

    /** Has the next use refresh all figures, so that a question leaves no trace in their last digits. */
    public void forgetDerived() {
        derivedRevision = STALE;
    }

    private void moveExposure(int index) {
        Money value = committedValue(index);
        long before = arrays.exposure[index];
        boolean summed = arrays.moveExposure(index, value == null ? 0 : value.tenThousandths());
        long after = arrays.exposure[index];
        arrays.setUnvalued(index, value == null || !summed);
        if (needsOtherDays(index) || arrays.gross == 0) {
            derivedRevision = STALE; // at nothing held the running sums keep only their rounding: start clean
        } else if (after != before) {
            double deltaExposure = after / 1e4 - before / 1e4;
            scenarios.add(new ScenarioVector.Move(deltaExposure, market.returns(index)));
            scenarios.addSquare(before / 1e4, after / 1e4, instrumentVariance(index));
            stress.move(index, before / 1e4, after / 1e4);
        }
    }

    /** Whether an instrument has come with a shorter history than the vector, or one has gone that kept it short. */
    private boolean needsOtherDays(int index) {
        int days = market.observedDays(index);
        return arrays.isEmpty(index)
                ? days <= scenarios.days() && scenarios.days() < market.barCount()
                : days < scenarios.days();
    }

    /** Value of the committed quantity in the base currency; null where it is not known or 64 bits cannot hold it. */
    private @Nullable Money committedValue(int index) {
        try {
            return arrays.isEmpty(index) ? Money.ZERO : valueInBase(index, new Quantity(arrays.committed(index)));
        } catch (ArithmeticException beyond64Bits) {
            return null;
        }
    }

    /**
     * Value of a quantity in the base currency, or null where price or conversion rate is missing.
     *
     * @throws ArithmeticException if 64 bits cannot hold it
     */
    public @Nullable Money valueInBase(int index, Quantity quantity) {
        Price price = index < 0 ? null : market.price(index);
        CurrencyConversion.Rate rate = rateOf(index);
        return price == null || rate == null ? null : rate.inBase(price.times(quantity));
    }

    /** Rate from an instrument's quote currency into the base currency, or null while unknown. */
    public CurrencyConversion.@Nullable Rate rateOf(int index) {
        arrays.growTo(market.instrumentCount());
        if (index < 0 || limits == null) {
            return null;
        }
        if (arrays.rateRevision[index] != market.revision()) {
            var definition = market.definition(index);
            arrays.rates[index] = definition == null
                    ? null
                    : conversion.rate(
                            definition.quoteCurrency(), limits.limits().baseCurrency());
            arrays.rateRevision[index] = market.revision();
        }
        return arrays.rates[index];
    }

    /** Days of returns that every held instrument has; the length of the scenario vector. */
    private int scenarioDays() {
        int days = market.barCount();
        for (int index : heldByName.values()) {
            if (!arrays.isEmpty(index)) {
                days = Math.min(days, market.observedDays(index));
            }
        }
        return days;
    }

    double instrumentVariance(int index) {
        arrays.growTo(market.instrumentCount());
        if (arrays.varianceRevision[index] != market.returnsRevision()) {
            arrays.variance[index] =
                    calculator.variance(market.returns(index), market.windowEnd(), market.observedDays(index));
            arrays.varianceRevision[index] = market.returnsRevision();
        }
        return arrays.variance[index];
    }

    /** Standard deviation of an instrument's daily return, EWMA; zero while it has no returns. */
    public double sigmaDaily(int index) {
        return Math.sqrt(instrumentVariance(index));
    }

    /**
     * Equity at the present market, with the running peak, which starts at the capital; null while something held
     * cannot be valued.
     *
     * @throws ArithmeticException if 64 bits cannot hold it
     */
    public @Nullable EquityMark markedAt(long eventTimeMillis) {
        if (limits == null) {
            return null;
        }
        Money total = limits.limits().capital();
        for (int index : heldByName.values()) {
            Money profit = profitOf(index, arrays.positions[index]);
            if (profit == null) {
                return null;
            }
            total = total.plus(profit);
        }
        Money peakBefore = equity == null ? limits.limits().capital() : equity.peakEquity();
        return new EquityMark(total, peakBefore.compareTo(total) < 0 ? total : peakBefore, eventTimeMillis);
    }

    /**
     * Gross exposure of the committed book at the present market, without bringing the scenario vector up to it; null
     * while something held cannot be valued.
     */
    public @Nullable Money grossCommitted() {
        if (isDerivedCurrent()) {
            return arrays.hasUnvalued() ? null : new Money(arrays.gross);
        }
        arrays.growTo(market.instrumentCount());
        return BookArrays.grossOf(heldByName.values(), this::committedValue);
    }

    /** Profit and loss of any position in an instrument at the present market; null while it cannot be valued. */
    public @Nullable Money profitOf(String instrumentId, Position position) {
        int index = market.indexOf(instrumentId);
        return index < 0 ? null : profitOf(index, position);
    }

    private @Nullable Money profitOf(int index, Position position) {
        return position.profitAt(market.price(index), rateOf(index));
    }

    /** The risk of the committed book at the present market. */
    public RiskMeasures measures() {
        refresh();
        RiskMeasures current = measures;
        if (current == null) {
            current = scenarios.measures(calculator, new Money(arrays.gross), new Money(arrays.net));
            measures = current;
        }
        return current;
    }

    /** The state of the book for publication. */
    public RiskSnapshot snapshot(long eventTimeMillis) {
        RiskMeasures measures = measures();
        List<RiskSnapshot.PositionLine> lines = new ArrayList<>(heldByName.size());
        heldByName.forEach((instrumentId, index) -> {
            Position position = arrays.positions[index];
            if (position.fillCount() > 0) {
                lines.add(new RiskSnapshot.PositionLine(
                        instrumentId,
                        position.quantity(),
                        heldValue(index),
                        position.unrealizedAt(market.price(index), rateOf(index))));
            }
        });
        EquityMark mark = equity == null ? new EquityMark(Money.ZERO, Money.ZERO, eventTimeMillis) : equity;
        return new RiskSnapshot(
                portfolioId,
                eventTimeMillis,
                market.version(),
                limitsVersion(),
                mark,
                measures,
                fillCount,
                openOrders.size(),
                lines,
                scenarios.toList());
    }

    /** Value of a position without reservations, zero while unknown; most have none, and then it is the exposure. */
    private Money heldValue(int index) {
        Quantity held = arrays.positions[index].quantity();
        if (held.isZero() || held.millionths() == arrays.committed(index)) {
            return held.isZero() ? Money.ZERO : new Money(arrays.exposure[index]);
        }
        Money value = valueInBase(index, held);
        return value == null ? Money.ZERO : value;
    }

    /** The what-if of one order; the same object every time, valid until the book changes. */
    public WhatIf whatIf() {
        return whatIf;
    }

    public String portfolioId() {
        return portfolioId;
    }

    /** Signed exposures of everything held or reserved, base currency, by instrument, at the present market. */
    public SortedMap<String, Double> exposures() {
        refresh();
        var exposures = new TreeMap<String, Double>();
        heldByName.forEach((instrumentId, index) -> exposures.put(instrumentId, arrays.exposure[index] / 1e4));
        return exposures;
    }

    public @Nullable LimitSet limits() {
        return limits == null ? null : limits.limits();
    }

    public long limitsVersion() {
        return limits == null ? 0 : limits.version();
    }

    public @Nullable EquityMark equity() {
        return equity;
    }

    public Position position(String instrumentId) {
        int index = market.indexOf(instrumentId);
        return index < 0 || index >= arrays.positions.length ? Position.FLAT : arrays.positions[index];
    }

    public @Nullable OpenOrder openOrder(String orderId) {
        return openOrders.get(orderId);
    }

    /** Every instrument ever held or ordered, by name. */
    public Collection<String> heldInstruments() {
        return Collections.unmodifiableCollection(heldByName.keySet());
    }

    /** Approved orders that may still trade, ordered by id. */
    public Collection<OpenOrder> openOrders() {
        return Collections.unmodifiableCollection(openOrders.values());
    }

    MarketView market() {
        return market;
    }

    BookArrays arrays() {
        return arrays;
    }

    ScenarioVector scenarios() {
        return scenarios;
    }

    LiveStress stress() {
        return stress;
    }

    RiskCalculator calculator() {
        return calculator;
    }

    /** Row numbers of everything ever held or reserved, ordered by instrument name. */
    public Collection<Integer> heldIndexes() {
        return Collections.unmodifiableCollection(heldByName.values());
    }

    /** Whether the portfolio has ever traded or may; limits alone, which every partition is told, do not make it so. */
    public boolean isActive() {
        return fillCount > 0 || !openOrders.isEmpty();
    }
}
