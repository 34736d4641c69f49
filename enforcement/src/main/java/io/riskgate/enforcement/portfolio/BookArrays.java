package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Side;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The arrays of one book, indexed by the market's row numbers; grown when instruments appear. */
final class BookArrays {
    Position[] positions = new Position[0];
    private long[] buyReserved = new long[0];
    private long[] sellReserved = new long[0];
    /** Exposure of the committed quantity in ten-thousandths of the base currency. */
    long[] exposure = new long[0];

    CurrencyConversion.@Nullable Rate[] rates = new CurrencyConversion.Rate[0];
    long[] rateRevision = new long[0];
    /** Variance of each instrument's return as of the market's {@code returnsRevision}. */
    double[] variance = new double[0];

    long[] varianceRevision = new long[0];
    private boolean[] unvalued = new boolean[0];
    private int unvaluedCount;
    long gross;
    long net;

    void growTo(int instruments) {
        int before = positions.length;
        if (before >= instruments) {
            return;
        }
        positions = Arrays.copyOf(positions, instruments);
        Arrays.fill(positions, before, instruments, Position.FLAT);
        buyReserved = Arrays.copyOf(buyReserved, instruments);
        sellReserved = Arrays.copyOf(sellReserved, instruments);
        exposure = Arrays.copyOf(exposure, instruments);
        unvalued = Arrays.copyOf(unvalued, instruments);
        rates = Arrays.copyOf(rates, instruments);
        rateRevision = Arrays.copyOf(rateRevision, instruments);
        variance = Arrays.copyOf(variance, instruments);
        varianceRevision = Arrays.copyOf(varianceRevision, instruments);
        Arrays.fill(rateRevision, before, instruments, -1);
        Arrays.fill(varianceRevision, before, instruments, -1);
    }

    /** Other limits may bring another base currency and another risk model. */
    void forgetRatesAndVariances() {
        Arrays.fill(rateRevision, -1);
        Arrays.fill(varianceRevision, -1);
    }

    void clearDerived() {
        Arrays.fill(exposure, 0);
        Arrays.fill(unvalued, false);
        unvaluedCount = 0;
        gross = 0;
        net = 0;
    }

    /** Notes whether the value of the committed quantity is not known. */
    void setUnvalued(int index, boolean isUnvalued) {
        if (unvalued[index] != isUnvalued) {
            unvalued[index] = isUnvalued;
            unvaluedCount += isUnvalued ? 1 : -1;
        }
    }

    boolean hasUnvalued() {
        return unvaluedCount > 0;
    }

    void reserve(int index, OpenOrder order, long remainingBefore) {
        long change = Math.subtractExact(order.remaining().millionths(), remainingBefore);
        if (order.side() == Side.BUY) {
            buyReserved[index] = Math.addExact(buyReserved[index], change);
        } else {
            sellReserved[index] = Math.addExact(sellReserved[index], change);
        }
    }

    /**
     * Moves the sums to another exposure of one instrument; false, and it counts with nothing, where they cannot hold
     * it.
     */
    boolean moveExposure(int index, long after) {
        long others = gross - Math.abs(exposure[index]);
        boolean fits = after != Long.MIN_VALUE && others <= Long.MAX_VALUE - Math.abs(after);
        long counted = fits ? after : 0;
        gross = others + Math.abs(counted);
        net = net - exposure[index] + counted; // never beyond gross in absolute terms
        exposure[index] = counted;
        return fits;
    }

    /** Neither a position nor a reservation. */
    boolean isEmpty(int index) {
        return positions[index].quantity().isZero() && buyReserved[index] == 0 && sellReserved[index] == 0;
    }

    /** Position plus the reservations of the side that makes it larger in absolute terms; buys on a tie. */
    long committed(int index) {
        long bought = withReserved(index, Side.BUY);
        long sold = withReserved(index, Side.SELL);
        return Math.absExact(bought) >= Math.absExact(sold) ? bought : sold;
    }

    /** Position plus the reservations of one side. */
    long withReserved(int index, Side side) {
        long held = positions[index].quantity().millionths();
        return side == Side.BUY
                ? Math.addExact(held, buyReserved[index])
                : Math.subtractExact(held, sellReserved[index]);
    }

    /** The sum of the absolute values; null where one is not known or 64 bits cannot hold the sum. */
    static @Nullable Money grossOf(Collection<Integer> instruments, IntFunction<@Nullable Money> valueOf) {
        Money gross = Money.ZERO;
        try {
            for (int index : instruments) {
                Money value = valueOf.apply(index);
                if (value == null) {
                    return null;
                }
                gross = gross.plus(value.abs());
            }
            return gross;
        } catch (ArithmeticException beyond64Bits) {
            return null;
        }
    }

    /** Signed value of what is committed of an instrument; ten-thousandths of the base currency. */
    long exposureOf(int index) {
        return index < exposure.length ? exposure[index] : 0;
    }
}
