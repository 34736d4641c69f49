package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.governance.SensorModes;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.sensor.SensorPlane;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Quantity;

/**
 * Finds the largest quantity of an order that every check and every enforcing sensor lets through.
 *
 * <p>Most limits are convex in the quantity, so that what passes is one interval of lots, but historical value at risk
 * and shares of a growing whole are not. The search therefore first walks down from the quantity asked for in
 * {@value #STEPS} equal steps and then halves the step above the first that passes: no interval wider than a step is
 * missed, and an order of at most {@value #STEPS} lots is searched lot by lot. Each probe is a what-if and costs
 * O(days); afterwards the projection is that of the whole order again.
 */
final class LargestQuantity {
    private static final int STEPS = 32;

    private final OrderQuestion question;
    private final PortfolioBook book;
    private final SensorModes modes;

    LargestQuantity(OrderQuestion question, PortfolioBook book, SensorModes modes) {
        this.question = question;
        this.book = book;
        this.modes = modes;
    }

    /**
     * Whole lots, at most so many units; zero where not even one lot passes, or where lots are not known.
     *
     * @param most no more than was asked for
     */
    Quantity find(Quantity most) {
        InstrumentDefinition definition =
                question.instrumentIndex() < 0 ? null : question.market().definition(question.instrumentIndex());
        OrderTerms asked = question.order().terms();
        if (definition == null) {
            return Quantity.ZERO;
        }
        long lot = definition.lotSize().millionths();
        long lots = most.millionths() / lot;
        long step = Math.max(1, (lots + STEPS - 1) / STEPS);
        long passing = lots;
        while (passing > 0 && !passes(passing * lot)) {
            passing -= step;
        }
        long found = passing <= 0
                ? upTo(0, Math.min(step, lots), lot)
                : upTo(passing, Math.min(passing + step, lots + 1), lot);
        project(asked);
        return new Quantity(found * lot);
    }

    /** The largest passing number of lots from one that passes, or zero, to one that does not. */
    private long upTo(long passing, long failing, long lot) {
        long low = passing;
        long high = failing;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (passes(middle * lot)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean passes(long millionths) {
        OrderSubmitted order = question.order();
        OrderTerms terms = order.terms().withQuantity(new Quantity(millionths));
        project(terms);
        OrderQuestion smaller = question.asking(new OrderSubmitted(
                order.orderId(), order.origin(), terms, order.eventTimeMillis(), order.expiresAtMillis()));
        WhatIf whatIf = book.whatIf();
        return OrderDecider.passes(smaller) && (whatIf.isReducing() || SensorPlane.passes(smaller, modes));
    }

    private void project(OrderTerms terms) {
        book.whatIf().project(terms);
        if (question.projection() != null) {
            question.projection().reset();
        }
    }
}
