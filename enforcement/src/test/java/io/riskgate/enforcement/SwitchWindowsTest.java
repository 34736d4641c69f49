package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.KillSwitchLimits.Strategies;
import io.riskgate.enforcement.value.limit.KillSwitchLimits.Velocity;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the automatic switches make of a window that two people have made longer. */
class SwitchWindowsTest {
    private static final long DAY_MILLIS = 86_400_000L;

    /** Half again as much exposure within the window halts; start-up ends at 100,000, which is 1,000 ACME. */
    private static LimitSet velocity(long windowMillis) {
        return limits(new Velocity(0.5, 1e18, windowMillis, 1e-7), KillSwitchLimits.UNBOUNDED.strategies());
    }

    /** More than half of at least four orders within the window, refused, disable a strategy. */
    private static LimitSet strategies(long windowMillis) {
        return limits(
                KillSwitchLimits.UNBOUNDED.velocity(),
                new Strategies(1e18, 1.0, Integer.MAX_VALUE, 0.5, 4, windowMillis));
    }

    private static LimitSet limits(Velocity velocity, Strategies strategies) {
        KillSwitchLimits unbounded = KillSwitchLimits.UNBOUNDED;
        return Limits.quantityMax("1000")
                .withPolicy(RiskPolicy.STANDARD.with(new KillSwitchLimits(
                        1.0,
                        unbounded.rejections(),
                        velocity,
                        strategies,
                        unbounded.portfolio(),
                        unbounded.throttle())));
    }

    /** 1,001 ACME bought under a window of a minute, one of them after start-up, and another window since. */
    private static GivenPortfolio lengthened(long windowMillis) {
        GivenPortfolio given = GivenPortfolio.limitedTo(velocity(60_000))
                .holding("ACME", "1000", "100.00")
                .holding("ACME", "1", "100.00");
        at(given, 30);
        return given.limits(velocity(windowMillis));
    }

    private static void at(GivenPortfolio given, long seconds) {
        given.priced("ACME", "100.00", NOW_MILLIS + seconds * 1_000);
    }

    private static List<Cause> causes(GivenPortfolio given) {
        return given.state().latches().all().stream().map(KillLatch::cause).toList();
    }

    @Test
    void sees_growth_within_a_window_that_was_made_longer() {
        GivenPortfolio given = lengthened(120_000).holding("ACME", "-800", "100.00");
        at(given, 600);
        assertThat(causes(given)).isEmpty();
        at(given, 660);
        given.holding("ACME", "200", "100.00");

        assertThat(causes(given)).containsExactly(Cause.EXPOSURE_VELOCITY);
    }

    @Test
    void takes_no_slow_growth_for_a_jump_under_a_window_that_was_made_longer() {
        GivenPortfolio given = lengthened(120_000);
        for (int hour = 1; hour <= 3; hour++) {
            at(given, hour * 3_600);
            given.holding("ACME", "300", "100.00");
        }

        assertThat(causes(given)).isEmpty();
    }

    @Test
    void sees_a_strategy_refused_within_a_window_that_was_made_longer() {
        GivenPortfolio given = GivenPortfolio.limitedTo(strategies(DAY_MILLIS));
        for (int i = 0; i < 4; i++) {
            given.decisionOn(order("good-" + i, "1", NOW_MILLIS));
        }
        given.limits(strategies(7 * DAY_MILLIS));
        long later = NOW_MILLIS + 14 * DAY_MILLIS;
        given.priced("ACME", "100.00", later);
        for (int i = 0; i < 4; i++) {
            assertThat(causes(given)).isEmpty();
            given.decisionOn(order("bad-" + i, "1001", later));
        }

        assertThat(causes(given)).containsExactly(Cause.STRATEGY_REJECTIONS);
    }

    private static OrderSubmitted order(String orderId, String units, long timeMillis) {
        return new OrderSubmitted(
                orderId, GivenPortfolio.ORIGIN, GivenPortfolio.terms("ACME", units, ""), timeMillis, 0);
    }
}
