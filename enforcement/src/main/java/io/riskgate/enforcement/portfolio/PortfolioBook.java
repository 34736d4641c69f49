package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.value.LimitSet;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One portfolio, live: exact positions and reservations, and derived from them exposures and scenario profit and loss.
 *
 * <p>Rows (positions, open orders, limits) are the truth and change one at a time through folds. The derived arrays follow
 * each row in O(days), and are rebuilt from the rows when the market has moved since they were last used, so that a price
 * costs nothing to portfolios that do not trade. Each instrument counts with its <i>committed</i> quantity: the position plus
 * the reservations of whichever side makes it larger in absolute terms. Owned by one thread.
 */
public final class PortfolioBook {
    /** Rebuild after so many incremental updates: bounds the drift of the running sums. */
    private static final int INCREMENTS_MAX = 10_000;

    private final String portfolioId;
    private final MarketView market;
    private final CurrencyConversion conversion;
    private final TreeMap<String, OpenOrder> openOrders = new TreeMap<>();
    private final TreeMap<String, Integer> heldByName = new TreeMap<>();
    private final BookArrays arrays = new BookArrays();
    private final ScenarioVector scenarios = new ScenarioVector();
    private final WhatIf whatIf;
    private @Nullable LimitsActivated limits;
    private @Nullable EquityMark equity;
    private RiskCalculator calculator = new RiskCalculator(RiskModel.STANDARD);
    private @Nullable RiskMeasures measures;
    private long derivedRevision = -1;
    private int increments;
    private long fillCount;

    public PortfolioBook(String portfolioId, MarketView market, CurrencyConversion conversion) {
        this.portfolioId = portfolioId;
        this.market = market;
        this.conversion = conversion;
        this.whatIf = new WhatIf(this);
    }

    public void fold(LimitsActivated activated) {
        limits = activated;
        calculator = new RiskCalculator(activated.limits().model());
        arrays.clearRatesAndVariances();
        derivedRevision = -1;
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
        OpenOrder before = openOrders.put(order.orderId(), order);
        int index = market.indexForFill(order.instrumentId());
        arrays.growTo(market.instrumentCount());
        arrays.reserve(index, order, before == null ? 0 : before.remaining().millionths());
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

    public void fold(EquityMark mark) {
        equity = mark;
    }

    private void committedChanged(int index) {
        measures = null;
        if (isDerivedCurrent() && increments < INCREMENTS_MAX) {
            increments++;
            moveExposure(index);
        } else {
            derivedRevision = -1;
        }
    }

    /** Brings the derived arrays up to the present market; cheap when they already are. */
    void refresh() {
        if (isDerivedCurrent()) {
            return;
        }
        arrays.growTo(market.instrumentCount());
        arrays.clearDerived();
        scenarios.reset(scenarioDays(), market.windowEnd());
        increments = 0;
        measures = null;
        derivedRevision = market.revision();
        for (int index : heldByName.values()) {
            moveExposure(index);
        }
    }

    private boolean isDerivedCurrent() {
        return derivedRevision == market.revision();
    }

    private void moveExposure(int index) {
        long before = arrays.exposure[index];
        long after = exposureOf(index, arrays.committed(index));
        arrays.moveExposure(index, after);
        if (after != before) {
            int days = Math.min(market.observedDays(index), market.barCount());
            if (days < scenarios.days()) {
                derivedRevision = -1; // this instrument's history is shorter than the vector: rebuild at next use
                return;
            }
            double deltaExposure = (after - before) / 1e4;
            scenarios.add(new ScenarioVector.Move(deltaExposure, market.returns(index)));
            scenarios.addSquare(before / 1e4, after / 1e4, instrumentVariance(index));
        }
    }

    /** Exposure of a quantity in the base currency, in ten-thousandths; zero where price or rate is missing. */
    long exposureOf(int index, long quantityMillionths) {
        if (quantityMillionths == 0) {
            return 0;
        }
        Money value = valueInBase(index, new Quantity(quantityMillionths));
        arrays.setUnpriced(index, value == null);
        return value == null ? 0 : value.tenThousandths();
    }

    /** Value of a quantity in the base currency, or null where price or conversion rate is missing. */
    @Nullable
    Money valueInBase(int index, Quantity quantity) {
        Price price = index < 0 ? null : market.price(index);
        CurrencyConversion.Rate rate = rateOf(index);
        return price == null || rate == null ? null : price.times(quantity).convertedAt(rate.value());
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
            if (arrays.committed(index) != 0) {
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

    /** Equity at the present market, with the running peak; null while something held cannot be valued. */
    public @Nullable EquityMark markedAt(long eventTimeMillis) {
        if (limits == null) {
            return null;
        }
        Money total = limits.limits().capital();
        for (int index : heldByName.values()) {
            Money profit = profitOf(index);
            if (profit == null) {
                return null;
            }
            total = total.plus(profit);
        }
        Money peak = equity == null || equity.peakEquity().compareTo(total) < 0 ? total : equity.peakEquity();
        return new EquityMark(total, peak, eventTimeMillis);
    }

    private @Nullable Money profitOf(int index) {
        Position position = arrays.positions[index];
        if (position.quantity().isZero() && position.unconvertedQuote().equals(Money.ZERO)) {
            return position.realizedBase();
        }
        Price price = market.price(index);
        CurrencyConversion.Rate rate = rateOf(index);
        if (price == null || rate == null) {
            return null;
        }
        Money quote =
                price.times(position.quantity()).minus(position.costQuote()).plus(position.unconvertedQuote());
        return position.realizedBase().plus(quote.convertedAt(rate.value()));
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
        List<RiskSnapshot.PositionLine> lines = new ArrayList<>();
        heldByName.forEach((instrumentId, index) -> {
            Quantity quantity = arrays.positions[index].quantity();
            lines.add(new RiskSnapshot.PositionLine(
                    instrumentId, quantity, new Money(exposureOf(index, quantity.millionths()))));
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

    /** The what-if of one order; the same object every time, valid until the book changes. */
    public WhatIf whatIf() {
        return whatIf;
    }

    public String portfolioId() {
        return portfolioId;
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

    RiskCalculator calculator() {
        return calculator;
    }

    /** Whether something held has no price or no conversion rate, so that exposures are not known. */
    boolean hasUnpriced() {
        return arrays.hasUnpriced();
    }

    @Override
    public String toString() {
        return "portfolio " + portfolioId + " "
                + Arrays.toString(heldByName.keySet().toArray());
    }
}
