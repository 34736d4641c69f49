package io.riskgate.enforcement.value;

import java.math.BigDecimal;

/** An amount of one currency, exact to a hundredth of a cent; the owner says which currency. */
public record Money(long tenThousandths) implements Comparable<Money> {
    public static final int SCALE = 4;
    public static final Money ZERO = new Money(0);

    public static Money of(BigDecimal amount) {
        return new Money(FixedPoint.parse("amount", amount, SCALE));
    }

    public static Money parse(String amount) {
        return new Money(FixedPoint.parse("amount", amount, SCALE));
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }

    public double toDouble() {
        return tenThousandths / 1e4;
    }

    public boolean isPositive() {
        return tenThousandths > 0;
    }

    public boolean isNegative() {
        return tenThousandths < 0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(tenThousandths, other.tenThousandths));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    public Money abs() {
        return tenThousandths < 0 ? new Money(Math.negateExact(tenThousandths)) : this;
    }

    /** This amount over another one, rounded once, so that an exact ratio such as 0.15 comes out as itself. */
    public double dividedBy(Money other) {
        return tenThousandths / (double) other.tenThousandths;
    }

    /** The same value in another currency. */
    public Money convertedAt(ConversionRate rate) {
        return new Money(FixedPoint.multiplyDivide(tenThousandths, rate.trillionths(), ConversionRate.ONE_SCALED));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return FixedPoint.format(tenThousandths, SCALE);
    }
}
