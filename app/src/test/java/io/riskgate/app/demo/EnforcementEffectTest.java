package io.riskgate.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.RunHistory;
import io.riskgate.app.demo.history.SensorFold;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.enforcement.market.BarSettings;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three years of real fixings, with sensors that may earn the right to act and with sensors that only watch. */
class EnforcementEffectTest {
    private static EnforcementEffect effect;

    @BeforeAll
    static void play_the_same_years_twice() {
        RecordedRun run = RecordedRun.of("2007-01-02", "2009-12-31", 42);
        ReplayPlan plan =
                ReplayPlan.of(EcbFixings.load(), LocalDate.parse("2007-01-02"), LocalDate.parse("2009-12-31"));
        RunHistory enforced = new RunHistory(plan.days().get(0).date());
        SensorFold sensors = new SensorFold();
        run.tell(enforced);
        run.tell(sensors);
        effect = EnforcementEffect.of(WatchedRun.of(plan, 42, BarSettings.DAILY, 500), enforced, sensors);
        System.out.println("enforcement " + effect);
    }

    @Test
    void lets_a_sensor_act_once_reviews_have_earned_it_the_right() {
        assertThat(effect.terms()).isNotEmpty().allSatisfy(term -> {
            assertThat(term.from()).isAfterOrEqualTo(LocalDate.parse("2007-01-30"));
            assertThat(term.to()).isAfterOrEqualTo(term.from());
        });
    }

    @Test
    void counts_what_acting_sensors_stopped_and_compares_both_runs() {
        assertThat(effect.portfolios()).hasSize(4);
        assertThat(effect.portfolios().stream()
                        .mapToLong(portfolio -> portfolio.stopped() + portfolio.cut())
                        .sum())
                .isPositive();
        assertThat(effect.portfolios())
                .anySatisfy(portfolio -> assertThat(portfolio.enforced()).isNotEqualTo(portfolio.watched()));
    }
}
