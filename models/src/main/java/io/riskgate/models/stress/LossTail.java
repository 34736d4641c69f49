package io.riskgate.models.stress;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * The largest losses of a simulation with the scenarios they belong to, whatever order they come in.
 *
 * <p>A heap of fixed size whose root is the smallest loss kept. Equal losses are ranked by scenario number, so that the
 * losses kept are the same however the work was divided. Cost: a comparison for most losses, log of the size for few.
 */
public final class LossTail {
    private final double[] losses;
    private final long[] scenarios;
    private int size;

    /**
     * An empty tail.
     *
     * @param capacity how many losses are kept, 1 or more
     */
    public LossTail(int capacity) {
        losses = new double[capacity];
        scenarios = new long[capacity];
    }

    /** Takes one loss into account. */
    public void add(double loss, long scenario) {
        if (size < losses.length) {
            losses[size] = loss;
            scenarios[size] = scenario;
            siftUp(size++);
        } else if (isLess(losses[0], scenarios[0], loss, scenario)) {
            losses[0] = loss;
            scenarios[0] = scenario;
            siftDown();
        }
    }

    /** Whether the first ranks below the second: less lost, or as much under a later scenario. */
    private static boolean isLess(double loss, long scenario, double other, long otherScenario) {
        return loss < other || loss == other && scenario > otherScenario;
    }

    private void siftUp(int from) {
        int child = from;
        while (child > 0) {
            int parent = (child - 1) / 2;
            if (!isLess(losses[child], scenarios[child], losses[parent], scenarios[parent])) {
                return;
            }
            swap(child, parent);
            child = parent;
        }
    }

    private void siftDown() {
        int parent = 0;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && isLess(losses[child + 1], scenarios[child + 1], losses[child], scenarios[child])) {
                child++;
            }
            if (!isLess(losses[child], scenarios[child], losses[parent], scenarios[parent])) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    private void swap(int a, int b) {
        double loss = losses[a];
        long scenario = scenarios[a];
        losses[a] = losses[b];
        scenarios[a] = scenarios[b];
        losses[b] = loss;
        scenarios[b] = scenario;
    }

    /** The smallest loss that is kept once the tail is full; minus infinity before. */
    public double bound() {
        return size < losses.length ? Double.NEGATIVE_INFINITY : losses[0];
    }

    /** Losses kept, largest first. */
    public double[] descending() {
        double[] sorted = Arrays.copyOf(losses, size);
        Arrays.sort(sorted);
        for (int i = 0; i < size / 2; i++) {
            double swapped = sorted[i];
            sorted[i] = sorted[size - 1 - i];
            sorted[size - 1 - i] = swapped;
        }
        return sorted;
    }

    /** Numbers of the scenarios with the largest losses, worst first, the earlier of equal ones first. */
    public long[] worstScenarios(int wanted) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        order.sort((a, b) -> losses[a] == losses[b]
                ? Long.compare(scenarios[a], scenarios[b])
                : Double.compare(losses[b], losses[a]));
        long[] worst = new long[Math.min(wanted, size)];
        for (int i = 0; i < worst.length; i++) {
            worst[i] = scenarios[order.get(i)];
        }
        return worst;
    }

    /** Value at risk and expected shortfall at 99 % of so many scenarios, by the rule of exact tails. */
    public TailSummary summary(long count) {
        return TailSummary.of(descending(), count);
    }
}
