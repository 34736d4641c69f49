package io.riskgate.enforcement.value;

import java.math.BigDecimal;

/** What one unit of an instrument costs in its quote currency, exact to one hundred-millionth; always above zero. */
public record Price(long hundredMillionths) implements Comparable<Price> {
    public static final int SCALE = 8;

    public Price {
        if (hundredMillionths <= 0) {
            throw new IllegalArgumentException(
                    "a price must be above zero, got " + FixedPoint.format(hundredMillionths, SCALE));
        }
    }

    public static Price of(BigDecimal price) {
        return new Price(FixedPoint.parse("price", price, SCALE));
    }

    public static Price parse(String price) {
        return new Price(FixedPoint.parse("price", price, SCALE));
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(hundredMillionths, SCALE);
    }

    public double toDouble() {
        return hundredMillionths / 1e8;
    }

    /** Value of a quantity at this price, in the quote currency. */
    public Money times(Quantity quantity) {
        return new Money(FixedPoint.multiplyDivide(quantity.millionths(), hundredMillionths, 10_000_000_000L));
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(hundredMillionths, other.hundredMillionths);
    }

    @Override
    public String toString() {
        return FixedPoint.format(hundredMillionths, SCALE);
    }
}
