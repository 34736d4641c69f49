package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record, read with a reason for every way in which it can be bad.
 *
 * <p>Sizes are looked at before contents, because printing a number of a million digits takes minutes.
 */
public final class CheckedField {
    private static final int TEXT_LENGTH_MAX = 500;
    private static final int BITS_MAX = 63;
    private static final char REPLACEMENT = '\uFFFD';

    private CheckedField() {}

    /** A name in the form of {@link Identifier}. */
    public static String identifier(String what, @Nullable String name) {
        return identifier(what, name, Identifier.LENGTH_MAX);
    }

    static String identifier(String what, @Nullable String name, int lengthMax) {
        if (name == null || name.isEmpty()) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " is missing");
        }
        if (name.length() > lengthMax) {
            throw new RefusedField(
                    DeadLetterReason.FIELD_TOO_LONG,
                    what + " must have at most " + lengthMax + " characters, got " + name.length());
        }
        if (name.indexOf(REPLACEMENT) >= 0) {
            throw new RefusedField(DeadLetterReason.ENCODING, what + " is not valid UTF-8");
        }
        try {
            return Identifier.require(what, name);
        } catch (IllegalArgumentException e) {
            throw new RefusedField(DeadLetterReason.CHARSET, String.valueOf(e.getMessage()));
        }
    }

    /** Text for people: any characters, but not without end. */
    public static String text(String what, @Nullable String text) {
        if (text == null) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " is missing");
        }
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new RefusedField(
                    DeadLetterReason.FIELD_TOO_LONG,
                    what + " must have at most " + TEXT_LENGTH_MAX + " characters, got " + text.length());
        }
        return text;
    }

    /** A quantity above zero. */
    public static Quantity quantityAboveZero(String what, @Nullable BigDecimal units) {
        Quantity quantity = quantity(what, units);
        if (!quantity.isPositive()) {
            throw new RefusedField(DeadLetterReason.QTY, what + " must be above zero, got " + quantity);
        }
        return quantity;
    }

    /** A quantity of either sign. */
    public static Quantity quantity(String what, @Nullable BigDecimal units) {
        return new Quantity(scaled(what, units, Quantity.SCALE, DeadLetterReason.QTY));
    }

    public static Price price(String what, @Nullable BigDecimal price) {
        long scaled = scaled(what, price, Price.SCALE, DeadLetterReason.TICK);
        if (scaled <= 0) {
            throw new RefusedField(
                    DeadLetterReason.PRICE, what + " must be above zero, got " + scaled + "e-" + Price.SCALE);
        }
        return new Price(scaled);
    }

    public static Money money(String what, @Nullable BigDecimal amount) {
        return new Money(scaled(what, amount, Money.SCALE, DeadLetterReason.NUMBER));
    }

    public static double finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new RefusedField(DeadLetterReason.NUMBER, what + " must be a finite number, got " + number);
        }
        return number;
    }

    public static long millis(String what, @Nullable Instant time) {
        if (time == null) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " is missing");
        }
        return time.toEpochMilli();
    }

    /** The symbol of the same name in another enum; {@code UNKNOWN} has none. */
    public static <E extends Enum<E>> E symbol(String what, @Nullable Enum<?> symbol, Class<E> type) {
        if (symbol == null) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " is missing");
        }
        try {
            return Enum.valueOf(type, symbol.name());
        } catch (IllegalArgumentException e) {
            throw new RefusedField(DeadLetterReason.ENUM, what + " holds a symbol that this engine does not know");
        }
    }

    private static long scaled(String what, @Nullable BigDecimal decimal, int scale, DeadLetterReason tooFine) {
        if (decimal == null) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " is missing");
        }
        if (decimal.scale() == scale && decimal.unscaledValue().bitLength() <= BITS_MAX) {
            return decimal.unscaledValue().longValue();
        }
        return rescaled(what, decimal, scale, tooFine);
    }

    private static long rescaled(String what, BigDecimal decimal, int scale, DeadLetterReason tooFine) {
        int bits = decimal.unscaledValue().bitLength();
        if (bits > 8 * BITS_MAX || Math.abs((long) decimal.scale()) > 8 * BITS_MAX) {
            throw new RefusedField(DeadLetterReason.OVERFLOW, what + " must fit 64 bits, got " + bits + " bits");
        }
        if (decimal.signum() != 0 && decimal.stripTrailingZeros().scale() > scale) {
            throw new RefusedField(
                    tooFine, what + " must have at most " + scale + " decimals, got " + decimal.toString());
        }
        BigDecimal exact = decimal.setScale(scale, RoundingMode.UNNECESSARY);
        if (exact.unscaledValue().bitLength() > BITS_MAX) {
            throw new RefusedField(DeadLetterReason.OVERFLOW, what + " must fit 64 bits, got " + decimal.toString());
        }
        return exact.unscaledValue().longValueExact();
    }
}
