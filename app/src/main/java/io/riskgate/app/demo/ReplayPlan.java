package io.riskgate.app.demo;

import io.riskgate.app.demo.market.DailyFixing;
import java.time.LocalDate;
import java.util.List;

/**
 * Which fixings are played without orders and which are traded, both oldest first.
 *
 * @param warmUp fills the window of returns, so that risk can be measured from the first order on
 */
record ReplayPlan(List<DailyFixing> warmUp, List<DailyFixing> days) {
    private static final int WARM_UP_DAYS = 250;
    private static final int WARM_UP_DAYS_MIN = 60;

    /** The year before the first day warms up; where history begins later, the first 60 days do. */
    static ReplayPlan of(List<DailyFixing> history, LocalDate from, LocalDate to) {
        int first = 0;
        while (first < history.size() && history.get(first).date().isBefore(from)) {
            first++;
        }
        int end = first;
        while (end < history.size() && !history.get(end).date().isAfter(to)) {
            end++;
        }
        int traded = Math.max(first, WARM_UP_DAYS_MIN);
        if (traded >= end) {
            throw new IllegalArgumentException("no day to trade between " + from + " and " + to + "; fixings run from "
                    + history.get(0).date() + " to "
                    + history.get(history.size() - 1).date() + ", the first "
                    + WARM_UP_DAYS_MIN + " days warm up");
        }
        return new ReplayPlan(
                List.copyOf(history.subList(Math.max(0, traded - WARM_UP_DAYS), traded)),
                List.copyOf(history.subList(traded, end)));
    }
}
