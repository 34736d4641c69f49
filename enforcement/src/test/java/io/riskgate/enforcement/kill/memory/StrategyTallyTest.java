package io.riskgate.enforcement.kill.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrategyTallyTest {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long MIDNIGHT_MILLIS = 18_000 * DAY_MILLIS;
    private static final long AHEAD_MILLIS = 5_000;

    private static StrategyTally order(StrategyTally before, long timeMillis, long windowMillis) {
        return before.withOrder(timeMillis, windowMillis, AHEAD_MILLIS, true);
    }

    @Test
    void counts_anew_with_each_window() {
        StrategyTally yesterday = order(StrategyTally.EMPTY, MIDNIGHT_MILLIS - 1, DAY_MILLIS);
        assertThat(order(yesterday, MIDNIGHT_MILLIS - 1, DAY_MILLIS).orderCount())
                .isEqualTo(2);
        assertThat(order(yesterday, MIDNIGHT_MILLIS, DAY_MILLIS).orderCount()).isEqualTo(1);
    }

    @Test
    void counts_an_order_that_is_dated_back_in_the_newest_window() {
        StrategyTally today = order(StrategyTally.EMPTY, MIDNIGHT_MILLIS, DAY_MILLIS);
        StrategyTally after = order(today, MIDNIGHT_MILLIS - AHEAD_MILLIS, DAY_MILLIS);
        assertThat(after.orderCount()).isEqualTo(2);
        assertThat(after.window()).isEqualTo(18_000);
    }

    @Test
    void counts_anew_under_a_longer_window_and_goes_on_from_there() {
        StrategyTally day = order(StrategyTally.EMPTY, MIDNIGHT_MILLIS, DAY_MILLIS);
        StrategyTally week = order(day, MIDNIGHT_MILLIS, 7 * DAY_MILLIS);
        assertThat(week.orderCount()).isEqualTo(1);
        assertThat(week.rejectionCount()).isEqualTo(1);
        assertThat(order(week, MIDNIGHT_MILLIS + DAY_MILLIS, 7 * DAY_MILLIS).orderCount())
                .isEqualTo(2);
        assertThat(order(week, MIDNIGHT_MILLIS + 7 * DAY_MILLIS, 7 * DAY_MILLIS).orderCount())
                .isEqualTo(1);
    }
}
