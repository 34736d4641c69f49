package io.riskgate.enforcement.adaptive;

import java.util.Arrays;

/** The newest so many numbers, oldest first. */
final class Ring {
    private final double[] values;
    private int count;

    Ring(int capacity) {
        values = new double[capacity];
    }

    void add(double value) {
        if (count == values.length) {
            System.arraycopy(values, 1, values, 0, count - 1);
            count--;
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    /** A copy of at most so many of the newest. */
    double[] newest(int most) {
        return Arrays.copyOfRange(values, Math.max(0, count - most), count);
    }
}
