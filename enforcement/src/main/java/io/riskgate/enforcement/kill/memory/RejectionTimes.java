package io.riskgate.enforcement.kill.memory;

import io.riskgate.enforcement.kill.memory.SwitchMemory.Kind;
import java.util.ArrayList;
import java.util.List;

/** When a portfolio's newest business rejections were, oldest first. Owned by one thread. */
public final class RejectionTimes {
    private List<Long> timesMillis = List.of();

    void fold(SwitchMemory memory) {
        timesMillis = memory.numbers();
    }

    /** The rows' form of these times and one more; no more than {@code kept}, the newest. */
    public SwitchMemory with(String portfolioId, long timeMillis, long windowMillis, int kept) {
        List<Long> times = new ArrayList<>();
        for (long time : timesMillis) {
            if (time > timeMillis - windowMillis) {
                times.add(time);
            }
        }
        times.add(timeMillis);
        List<Long> newest = times.subList(Math.max(0, times.size() - kept), times.size());
        return new SwitchMemory(Kind.REJECTIONS, portfolioId, "", newest);
    }

    /** No rejections: what the people who resume have looked into does not count again. */
    public static SwitchMemory none(String portfolioId) {
        return new SwitchMemory(Kind.REJECTIONS, portfolioId, "", List.of());
    }

    /** How many lie within the window that ends now. */
    public int countWithin(long nowMillis, long windowMillis) {
        int count = 0;
        for (long time : timesMillis) {
            if (time > nowMillis - windowMillis) {
                count++;
            }
        }
        return count;
    }

    public boolean isEmpty() {
        return timesMillis.isEmpty();
    }
}
