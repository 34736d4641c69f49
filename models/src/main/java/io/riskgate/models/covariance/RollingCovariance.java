package io.riskgate.models.covariance;

import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.ReturnMatrix;

/**
 * A covariance estimate over the newest rows, updated in O(N^2) per row instead of O(T N^2).
 *
 * <p>Approach: the row that leaves is subtracted and the row that enters is added. Cost: two rank-one updates.
 * Trade-off: rounding errors stay, so the estimate is rebuilt from the kept rows every {@link
 * RebuildPolicy#updatesMax()} rows, and at once when it has shrunk to a thousandth of its peak (what is left after
 * subtracting a huge row is mostly its rounding error). Each rebuild compares, and {@link #drift} counts. Owned by one
 * thread.
 */
public abstract sealed class RollingCovariance permits RollingEwmaCovariance, RollingSampleCovariance {
    private static final double COLLAPSE_RATIO = 1e-3;

    /** Number of instruments. */
    protected final int size;

    private final double[][] ring;
    private final RebuildPolicy policy;
    private DriftRecord drift = DriftRecord.NONE;
    private int count;
    private int next;
    private int updates;
    private double peakTrace;

    /** An empty window of {@code rows} rows of {@code instruments} returns. */
    RollingCovariance(int rows, int instruments, RebuildPolicy policy) {
        if (rows < 2 || instruments < 1) {
            throw new IllegalArgumentException(
                    "rows must be 2 or more and instruments 1 or more, got " + rows + " and " + instruments);
        }
        this.size = instruments;
        this.ring = new double[rows][instruments];
        this.policy = policy;
    }

    /** Takes in the newest row; the oldest leaves once the window is full. */
    public final void add(double[] row) {
        FiniteNumbers.require("return", row, size);
        if (count == ring.length) {
            replace(ring[next], row);
        } else {
            append(row, count);
            count++;
        }
        System.arraycopy(row, 0, ring[next], 0, size);
        next = (next + 1) % ring.length;
        updates++;
        double trace = trace();
        peakTrace = Math.max(peakTrace, trace);
        if (updates >= policy.updatesMax() || trace < COLLAPSE_RATIO * peakTrace) {
            rebuild();
        }
    }

    /** Computes the sums afresh from the rows held, and records the difference. */
    public final void rebuild() {
        double[] before = sums().clone();
        reset();
        for (int i = 0; i < count; i++) {
            append(ring[(oldest() + i) % ring.length], i);
        }
        drift = drift.with(difference(before, sums()), policy);
        updates = 0;
        peakTrace = trace();
    }

    /** Rows held, at most the length of the window. */
    public final int rows() {
        return count;
    }

    /** What rebuilds have found so far. */
    public final DriftRecord drift() {
        return drift;
    }

    /** The rows held, oldest first. */
    public final ReturnMatrix returns() {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = ring[(oldest() + i) % ring.length];
        }
        return ReturnMatrix.of(rows);
    }

    /**
     * The estimate over the rows held.
     *
     * @throws IllegalStateException with fewer than two rows
     */
    public final CovarianceMatrix covariance() {
        if (count < 2) {
            throw new IllegalStateException("covariance needs at least 2 rows, got " + count);
        }
        double scale = 1 / divisor(count);
        double[] sums = sums();
        return CovarianceMatrix.of(size, (i, j) -> sums[i * size + j] * scale);
    }

    abstract void append(double[] row, int rowsBefore);

    abstract void replace(double[] oldest, double[] newest);

    abstract void reset();

    /** The running sums, row-major; only the lower triangle is kept up. */
    abstract double[] sums();

    abstract double divisor(int rows);

    private int oldest() {
        return count < ring.length ? 0 : next;
    }

    private double trace() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += sums()[i * size + i];
        }
        return sum;
    }

    private static double difference(double[] before, double[] after) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < after.length; i++) {
            largest = Math.max(largest, Math.abs(after[i]));
            difference = Math.max(difference, Math.abs(after[i] - before[i]));
        }
        return difference == 0 ? 0 : difference / largest;
    }
}
