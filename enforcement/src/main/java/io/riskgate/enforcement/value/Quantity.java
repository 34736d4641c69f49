package io.riskgate.enforcement.value;

import java.math.BigDecimal;

/** A number of units of an instrument, exact to one millionth; negative for a short position. */
public record Quantity(long millionths) implements Comparable<Quantity> {
    public static final int SCALE = 6;
    public static final Quantity ZERO = new Quantity(0);

    public static Quantity of(BigDecimal units) {
        return new Quantity(FixedPoint.parse("quantity", units, SCALE));
    }

    public static Quantity parse(String units) {
        return new Quantity(FixedPoint.parse("quantity", units, SCALE));
    }

    public BigDecimal units() {
        return BigDecimal.valueOf(millionths, SCALE);
    }

    public boolean isPositive() {
        return millionths > 0;
    }

    public boolean isZero() {
        return millionths == 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(millionths, other.millionths));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(millionths, other.millionths));
    }

    /** Positive for a purchase and negative for a sale. */
    public Quantity signed(Side side) {
        return side == Side.BUY ? this : new Quantity(Math.negateExact(millionths));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public String toString() {
        return FixedPoint.format(millionths, SCALE);
    }
}
