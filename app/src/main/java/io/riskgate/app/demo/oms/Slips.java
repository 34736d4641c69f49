package io.riskgate.app.demo.oms;

import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The plainly wrong orders that real desks send now and then, drawn from a seeded generator. */
final class Slips {
    private static final int ORDERS_PER_SLIP = 80;
    private static final long DAY_MILLIS = 86_400_000L;

    /** What went wrong at the keyboard. */
    enum Kind {
        /** The decimal point of the limit price moved. */
        PRICE_DIGIT,
        /** Three zeros too many. */
        QUANTITY_ZEROS,
        /** Two letters of the instrument swapped. */
        INSTRUMENT_LETTERS,
        /** An id used before, with other content. */
        ID_AGAIN,
        /** Half a unit that no lot holds. */
        ODD_LOT,
        /** Yesterday's expiry. */
        EXPIRY_PAST,
        /** A portfolio that nobody has set limits for. */
        PORTFOLIO_NEW
    }

    private final Random random;

    Slips(long seed) {
        random = new Random(seed);
    }

    /** A wrong order to follow a right one, or mostly null. */
    @Nullable
    OrderSubmitted after(OrderSubmitted right, String nextOrderId) {
        if (random.nextInt(ORDERS_PER_SLIP) != 0) {
            return null;
        }
        Kind[] kinds = Kind.values();
        return slip(kinds[random.nextInt(kinds.length)], right, nextOrderId);
    }

    static OrderSubmitted slip(Kind kind, OrderSubmitted right, String nextOrderId) {
        OrderTerms terms = right.terms();
        return switch (kind) {
            case PRICE_DIGIT -> withTerms(right, nextOrderId, terms(terms, tenfold(terms)));
            case QUANTITY_ZEROS -> withTerms(right, nextOrderId, quantity(terms, thousandfold(terms.quantity())));
            case INSTRUMENT_LETTERS -> withTerms(right, nextOrderId, misspelled(terms));
            case ID_AGAIN -> withTerms(right, right.orderId(), quantity(terms, thousandfold(terms.quantity())));
            case ODD_LOT ->
                withTerms(right, nextOrderId, quantity(terms, terms.quantity().plus(new Quantity(500_000))));
            case EXPIRY_PAST ->
                new OrderSubmitted(
                        nextOrderId,
                        right.origin(),
                        terms,
                        right.eventTimeMillis(),
                        right.eventTimeMillis() - DAY_MILLIS);
            case PORTFOLIO_NEW ->
                new OrderSubmitted(
                        nextOrderId,
                        new Origin(
                                right.origin().portfolioId() + "-new",
                                right.origin().strategyId(),
                                right.origin().correlationId()),
                        terms,
                        right.eventTimeMillis(),
                        right.expiresAtMillis());
        };
    }

    private static OrderSubmitted withTerms(OrderSubmitted right, String orderId, OrderTerms terms) {
        return new OrderSubmitted(orderId, right.origin(), terms, right.eventTimeMillis(), right.expiresAtMillis());
    }

    private static OrderTerms quantity(OrderTerms terms, Quantity quantity) {
        return new OrderTerms(terms.instrumentId(), terms.side(), quantity, terms.limitPrice());
    }

    private static OrderTerms terms(OrderTerms terms, Price limitPrice) {
        return new OrderTerms(terms.instrumentId(), terms.side(), terms.quantity(), limitPrice);
    }

    private static OrderTerms misspelled(OrderTerms terms) {
        String name = terms.instrumentId();
        int last = name.length() - 1;
        String swapped = name.substring(0, last - 1) + name.charAt(last) + name.charAt(last - 1);
        return new OrderTerms(swapped, terms.side(), terms.quantity(), terms.limitPrice());
    }

    private static Quantity thousandfold(Quantity quantity) {
        return new Quantity(Math.multiplyExact(quantity.millionths(), 1000L));
    }

    /** Ten times the limit price; a market order gets a price of a hundredth, which is far from every pair. */
    private static Price tenfold(OrderTerms terms) {
        Price limit = terms.limitPrice();
        return limit == null ? Price.parse("0.01") : Price.of(limit.decimal().multiply(BigDecimal.TEN));
    }
}
