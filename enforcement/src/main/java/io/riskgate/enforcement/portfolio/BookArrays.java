package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Side;
import java.util.Arrays;
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
    double[] variance = new double[0];
    long[] varianceRevision = new long[0];
    private boolean[] unpriced = new boolean[0];
    private int unpricedCount;
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
        unpriced = Arrays.copyOf(unpriced, instruments);
        rates = Arrays.copyOf(rates, instruments);
        rateRevision = Arrays.copyOf(rateRevision, instruments);
        variance = Arrays.copyOf(variance, instruments);
        varianceRevision = Arrays.copyOf(varianceRevision, instruments);
        Arrays.fill(rateRevision, before, instruments, -1);
        Arrays.fill(varianceRevision, before, instruments, -1);
    }

    void clearDerived() {
        Arrays.fill(exposure, 0);
        Arrays.fill(unpriced, false);
        unpricedCount = 0;
        gross = 0;
        net = 0;
    }

    /** Forgets rates and variances that were computed under other limits. */
    void clearRatesAndVariances() {
        Arrays.fill(rateRevision, -1);
        Arrays.fill(varianceRevision, -1);
    }

    void setUnpriced(int index, boolean isUnpriced) {
        if (unpriced[index] != isUnpriced) {
            unpriced[index] = isUnpriced;
            unpricedCount += isUnpriced ? 1 : -1;
        }
    }

    /** Whether something could not be valued when its exposure was last computed. */
    boolean hasUnpriced() {
        return unpricedCount > 0;
    }

    void reserve(int index, OpenOrder order, long remainingBefore) {
        long change = Math.subtractExact(order.remaining().millionths(), remainingBefore);
        if (order.side() == Side.BUY) {
            buyReserved[index] = Math.addExact(buyReserved[index], change);
        } else {
            sellReserved[index] = Math.addExact(sellReserved[index], change);
        }
    }

    void moveExposure(int index, long after) {
        long before = exposure[index];
        gross = Math.addExact(gross, Math.subtractExact(Math.absExact(after), Math.absExact(before)));
        net = Math.addExact(net, Math.subtractExact(after, before));
        exposure[index] = after;
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
}
