package io.riskgate.enforcement.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact arithmetic on scaled integers whose intermediate product may need 128 bits. */
public final class FixedPoint {
    /** No number of ours comes near these; to scale or to print one far beyond them takes minutes and all memory. */
    private static final int TEXT_LENGTH_MAX = 64;

    private static final int EXPONENT_MAX = 64;
    private static final int BITS_MAX = 256;

    private FixedPoint() {}

    /**
     * The product of two scaled integers brought back to scale: {@code a * b / divisor}, rounded half to even.
     *
     * @param divisor greater than zero
     * @throws ArithmeticException if the result, or the magnitude of a factor of a wide product, does not fit 63 bits
     */
    public static long multiplyDivide(long a, long b, long divisor) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63) {
            return divideHalfEven(low, divisor);
        }
        return multiplyDivideWide(a, b, divisor);
    }

    /** The scaled integer that stands for a decimal number in text. */
    public static long parse(String what, String text, int scale) {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    what + " must have at most " + TEXT_LENGTH_MAX + " characters, got " + text.length());
        }
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a decimal number, got '" + text + "'", e);
        }
        return parse(what, decimal, scale);
    }

    /**
     * The scaled integer that stands for a decimal number. Refuses digits beyond the scale instead of rounding, and
     * looks at the size of a number before its digits: {@code 1e400000000} is short to write and long to write out.
     */
    public static long parse(String what, BigDecimal decimal, int scale) {
        int bits = decimal.unscaledValue().bitLength();
        if (bits > BITS_MAX) {
            throw new IllegalArgumentException(what + " must fit 64 bits, got a number of " + bits + " bits");
        }
        if (Math.abs((long) decimal.scale()) > EXPONENT_MAX) {
            throw new IllegalArgumentException(
                    what + " must have at most " + scale + " decimals and fit 64 bits, got " + decimal);
        }
        try {
            return decimal.setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    what + " must have at most " + scale + " decimals and fit 64 bits, got " + decimal, e);
        }
    }

    /** The plain decimal text of a scaled integer, without trailing zeros. */
    public static String format(long scaled, int scale) {
        return BigDecimal.valueOf(scaled, scale).stripTrailingZeros().toPlainString();
    }

    private static long divideHalfEven(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend % divisor);
        long rest = divisor - remainder;
        boolean up = remainder > rest || (remainder == rest && (quotient & 1) != 0);
        return up ? quotient + (dividend < 0 ? -1 : 1) : quotient;
    }

    /** Magnitudes as two unsigned words, divided digit by digit in base 2^32 (Knuth, TAOCP volume 2, algorithm D). */
    private static long multiplyDivideWide(long a, long b, long divisor) {
        boolean negative = (a < 0) != (b < 0);
        long magnitudeA = Math.absExact(a);
        long magnitudeB = Math.absExact(b);
        long high = Math.multiplyHigh(magnitudeA, magnitudeB);
        long low = magnitudeA * magnitudeB;
        if (high >= divisor) {
            throw new ArithmeticException("overflow in " + a + " * " + b + " / " + divisor);
        }
        long quotient = divideWide(high, low, divisor);
        long remainder = low - quotient * divisor;
        long rest = divisor - remainder;
        boolean up = remainder > rest || (remainder == rest && (quotient & 1) != 0);
        // Looked at before rounding as well: the largest unsigned quotient rounds up to zero.
        long rounded = up ? quotient + 1 : quotient;
        if (quotient < 0 || rounded < 0) {
            throw new ArithmeticException("overflow in " + a + " * " + b + " / " + divisor);
        }
        return negative ? -rounded : rounded;
    }

    private static long divideWide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long dHigh = d >>> 32;
        long dLow = d & 0xFFFFFFFFL;
        long top = shift == 0 ? high : high << shift | low >>> (64 - shift);
        long rest = low << shift;
        long first = quotientDigit(top, rest >>> 32, dHigh, dLow);
        long middle = (top << 32 | rest >>> 32) - first * d;
        long second = quotientDigit(middle, rest & 0xFFFFFFFFL, dHigh, dLow);
        return first << 32 | second;
    }

    private static long quotientDigit(long top, long next, long dHigh, long dLow) {
        long digit = Long.divideUnsigned(top, dHigh);
        long remainder = top - digit * dHigh;
        while (digit >>> 32 != 0 || Long.compareUnsigned(digit * dLow, remainder << 32 | next) > 0) {
            digit--;
            remainder += dHigh;
            if (remainder >>> 32 != 0) {
                break;
            }
        }
        return digit;
    }
}
