package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.adaptive.MarketCondition;
import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.kill.KillLatches;
import io.riskgate.enforcement.kill.memory.PortfolioSwitches;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.limit.LimitSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a check may look at for one order: the order, the live portfolio with and without it, the market, the
 * latches.
 *
 * @param book null while nothing is known of the portfolio
 * @param switches what the kill switches remember of the portfolio
 * @param decidedBefore the answer that another order with this id has had; null when the id is new
 * @param standing what strategy and portfolio have earned
 * @param projection further figures of the portfolio with the order; null while nothing is known of the portfolio
 * @param conduct what the portfolio has been doing before this order
 * @param condition how the market behaves
 */
public record OrderQuestion(
        OrderSubmitted order,
        @Nullable PortfolioBook book,
        MarketView market,
        KillLatches latches,
        PortfolioSwitches switches,
        @Nullable Decision decidedBefore,
        TraderStanding standing,
        @Nullable Projection projection,
        PortfolioConduct conduct,
        MarketCondition condition) {

    /** The portfolio's limits; null while it has none. */
    public @Nullable LimitSet limits() {
        return book == null ? null : book.limits();
    }

    /** Row number of the order's instrument in the market; -1 if it has never been heard of. */
    public int instrumentIndex() {
        return market.indexOf(order.terms().instrumentId());
    }

    /** The projection of this order; null without a book. */
    public @Nullable WhatIf whatIf() {
        return book == null ? null : book.whatIf();
    }

    /** The portfolio's risk with this order; null where it cannot be computed. */
    public @Nullable RiskMeasures projected() {
        return book == null ? null : book.whatIf().after();
    }

    /** The same about another order. */
    public OrderQuestion asking(OrderSubmitted other) {
        return new OrderQuestion(
                other, book, market, latches, switches, decidedBefore, standing, projection, conduct, condition);
    }

    /** The later of the order and the market: an order that is dated back must not turn the clock back. */
    public long nowMillis() {
        return Math.max(order.eventTimeMillis(), market.eventTimeMillis());
    }

    /** Signed value of what is committed of an instrument with the order; base currency, zero while unknown. */
    public double exposureWithOrder(int index) {
        return book == null ? 0 : book.whatIf().exposure(index) / 1e4;
    }

    /** Why {@link #projected()} is null. */
    public String unprojectedCause() {
        return book == null || book.limits() == null
                ? "portfolio " + order.origin().portfolioId() + " has no limits"
                : book.whatIf().cause();
    }
}
