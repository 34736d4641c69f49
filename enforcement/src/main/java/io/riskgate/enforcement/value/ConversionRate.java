package io.riskgate.enforcement.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of one currency a unit of another buys, rounded half to even at twelve decimals; always above zero. */
public record ConversionRate(long trillionths) {
    public static final int SCALE = 12;
    public static final long ONE_SCALED = 1_000_000_000_000L;
    public static final ConversionRate ONE = new ConversionRate(ONE_SCALED);

    public ConversionRate {
        if (trillionths <= 0) {
            throw new IllegalArgumentException("a conversion rate must be above zero, got " + trillionths + "e-12");
        }
    }

    /** The rate from a pair's base currency into its quote currency. */
    public static ConversionRate of(Price pair) {
        return new ConversionRate(Math.multiplyExact(pair.hundredMillionths(), 10_000L));
    }

    /** The rate from a pair's quote currency into its base currency. */
    public static ConversionRate inverseOf(Price pair) {
        BigDecimal inverse = BigDecimal.ONE.divide(pair.decimal(), SCALE, RoundingMode.HALF_EVEN);
        return new ConversionRate(FixedPoint.parse("conversion rate", inverse, SCALE));
    }

    public ConversionRate times(ConversionRate other) {
        return new ConversionRate(FixedPoint.multiplyDivide(trillionths, other.trillionths, ONE_SCALED));
    }
}
