package io.riskgate.bench.e2e;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** One stretch of orders through one pipe: when each was meant to be sent, and how long its answer took. */
final class Round {
    private static final long LATENCY_MAX_MICROS = 120_000_000L;
    private static final int DIGITS = 3;

    private final String prefix;
    private final long[] intendedNanos;
    private final boolean[] answered;
    private final Histogram latencyMicros = new Histogram(LATENCY_MAX_MICROS, DIGITS);
    private final CountDownLatch left;
    private volatile int duplicateCount;

    Round(int number, int orderCount) {
        prefix = "round" + number + "-";
        intendedNanos = new long[orderCount];
        answered = new boolean[orderCount];
        left = new CountDownLatch(orderCount);
    }

    int orderCount() {
        return intendedNanos.length;
    }

    /** Name of an order; to be called before the order is sent. */
    String plan(int order, long nanos) {
        intendedNanos[order] = nanos;
        return prefix + order;
    }

    /** Notes an answer; answers of other rounds do not count. Called by one thread. */
    void answer(String orderId, long nowNanos) {
        if (!orderId.startsWith(prefix)) {
            return;
        }
        int order = Integer.parseInt(orderId.substring(prefix.length()));
        if (answered[order]) {
            duplicateCount++;
            return;
        }
        answered[order] = true;
        latencyMicros.recordValue(Math.max(0, (nowNanos - intendedNanos[order]) / 1000));
        left.countDown();
    }

    /**
     * The latencies once every order has its answer.
     *
     * @throws IllegalStateException if no further answer comes for so long, or if an order had two
     */
    Histogram await(long silenceMaxSeconds) throws InterruptedException {
        long before = Long.MAX_VALUE;
        while (!left.await(silenceMaxSeconds, TimeUnit.SECONDS)) {
            if (left.getCount() == before) {
                throw new IllegalStateException(before + " of " + orderCount() + " orders have no answer, the first is "
                        + firstUnanswered() + ", and none has come for " + silenceMaxSeconds + " s");
            }
            before = left.getCount();
        }
        if (duplicateCount > 0) {
            throw new IllegalStateException(duplicateCount + " orders had two answers");
        }
        return latencyMicros;
    }

    private String firstUnanswered() {
        for (int order = 0; order < answered.length; order++) {
            if (!answered[order]) {
                return prefix + order;
            }
        }
        return "none";
    }
}
