package io.riskgate.app.demo.history;

import java.util.SortedMap;
import java.util.TreeMap;

/** What happened in one calendar year, over all portfolios. */
public final class YearTally {
    private final TreeMap<String, Long> rejectedByReason = new TreeMap<>();
    private long approvedCount;
    private long exceedanceCount;
    private long testedDayCount;

    void approved() {
        approvedCount++;
    }

    void rejected(String reason) {
        rejectedByReason.merge(reason, 1L, Long::sum);
    }

    void tested(boolean exceeded) {
        testedDayCount++;
        exceedanceCount += exceeded ? 1 : 0;
    }

    public long approvedCount() {
        return approvedCount;
    }

    public long rejectedCount() {
        return rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    public SortedMap<String, Long> rejectedByReason() {
        return rejectedByReason;
    }

    /** Portfolio days whose loss exceeded the value at risk of the evening before. */
    public long exceedanceCount() {
        return exceedanceCount;
    }

    /** How many of them a perfect model would have had: one per cent of the days with something at risk. */
    public double exceedancesExpected() {
        return testedDayCount * 0.01;
    }
}
