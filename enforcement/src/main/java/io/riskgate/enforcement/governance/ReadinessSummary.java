package io.riskgate.enforcement.governance;

import java.util.List;

/** How many sensors of a table may act or could, counted from their statuses. */
public record ReadinessSummary(int total, int ready, int enforcing, int monitoring) {
    public static ReadinessSummary of(List<SensorStatus> statuses) {
        int ready = 0;
        int enforcing = 0;
        for (SensorStatus status : statuses) {
            ready += status == SensorStatus.READY || status == SensorStatus.ENFORCING ? 1 : 0;
            enforcing += status == SensorStatus.ENFORCING ? 1 : 0;
        }
        return new ReadinessSummary(statuses.size(), ready, enforcing, statuses.size() - ready);
    }

    /** Ready over all; 0 of an empty table. */
    public double readyRatio() {
        return total == 0 ? 0 : (double) ready / total;
    }
}
