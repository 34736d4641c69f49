package io.riskgate.enforcement.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.value.Money;
import io.riskgate.models.performance.HealthBand;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StrategyHealthTest {
    private static final StrategyRules RULES = StrategyRules.STANDARD;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double CAPITAL = 100_000;

    /** One trade a day in this rhythm of profits, the last of them on day {@code days - 1}. */
    private static StrategyLedger ledger(String name, int days, boolean shadow, double... rhythm) {
        StrategyLedger ledger = StrategyLedger.opened("macro", name);
        for (int day = 0; day < days; day++) {
            Money profit = Money.parse(Double.toString(rhythm[day % rhythm.length]));
            ledger = ledger.with(new ClosedTrade(day * DAY_MILLIS, profit, shadow), RULES);
        }
        return ledger;
    }

    private static StrategyHealth health(StrategyLedger ledger, long day) {
        return StrategyHealth.of(ledger, CAPITAL, day * DAY_MILLIS, RULES);
    }

    @Test
    void measures_trades_by_hand() {
        // 20 wins of 300 and 10 losses of 200: expectancy 133.33, payoff 1.5, Kelly 2/3 - (1/3)/1.5 = 0.4444.
        StrategyHealth health = health(ledger("trend", 30, false, 300, 300, -200), 30);
        assertThat(health.tradeCount()).isEqualTo(30);
        assertThat(health.winRatio()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(health.expectancy()).isCloseTo(4000 / 30.0, within(1e-9));
        assertThat(health.payoffRatio()).isCloseTo(1.5, within(1e-12));
        assertThat(health.kellyRatio()).isCloseTo(4 / 9.0, within(1e-12));
        // P(X >= 20), X ~ Bin(30, 1/2) = 0.0493685 (R: pbinom(19, 30, 0.5, lower.tail = FALSE)).
        assertThat(health.edgePValue()).isCloseTo(0.0493685, within(1e-7));
        assertThat(health.hasEdge(RULES)).isTrue();
        assertThat(health.consecutiveLossesMax()).isEqualTo(1);
    }

    @Test
    void forgets_trades_after_ninety_days() {
        StrategyLedger ledger = ledger("trend", 120, false, 100, -50);
        assertThat(health(ledger, 119).tradeCount()).isEqualTo(91);
        assertThat(health(ledger, 300)).isEqualTo(StrategyHealth.NONE);
    }

    @Test
    void counts_no_more_than_the_newest_trades_of_a_busy_day() {
        StrategyLedger ledger = StrategyLedger.opened("macro", "busy");
        for (int trade = 0; trade < 1_000; trade++) {
            Money profit = Money.parse(trade < 750 ? "-100" : "100");
            ledger = ledger.with(new ClosedTrade(trade, profit, false), RULES);
        }
        assertThat(ledger.trades()).hasSize(250);
        assertThat(health(ledger, 0).winRatio()).isEqualTo(1);
    }

    @Test
    void proves_nothing_with_under_thirty_trades_and_halves_the_risk() {
        StrategyHealth young = health(ledger("trend", 29, false, -100), 29);
        assertThat(young.band()).isEqualTo(HealthBand.INSUFFICIENT_DATA);
        assertThat(young.riskScale(RULES)).isEqualTo(0.5);
        assertThat(StrategyGate.judged(ledger("trend", 29, false, -100), young, RULES, 1)
                        .isEnabled())
                .isTrue();
        assertThat(health(ledger("trend", 30, false, 100), 30).riskScale(RULES)).isEqualTo(1);
    }

    @Test
    void stops_a_strategy_whose_health_is_critical() {
        StrategyLedger losing = ledger("trend", 30, false, -1000, -1000, 500);
        StrategyHealth health = health(losing, 30);
        assertThat(health.score().health()).isLessThan(0.30);
        StrategyLedger stopped = StrategyGate.judged(losing, health, RULES, 30 * DAY_MILLIS);
        assertThat(stopped.isEnabled()).isFalse();
        assertThat(stopped.cause()).contains("below 0.30 on 30 trades");
    }

    @Test
    void comes_back_after_ten_good_days_on_paper_and_not_after_nine() {
        StrategyLedger stopped = ledger("trend", 40, true, 300, 300, -200).disabled(1, "critical");
        StrategyHealth good = health(stopped, 40);
        assertThat(good.score().health()).isGreaterThanOrEqualTo(0.40);
        for (int day = 0; day < 9; day++) {
            stopped = StrategyGate.afterDay(stopped, good, RULES, 40 * DAY_MILLIS);
        }
        assertThat(stopped.isEnabled()).isFalse();
        assertThat(StrategyGate.afterDay(stopped, StrategyHealth.NONE, RULES, 40 * DAY_MILLIS)
                        .returnDays())
                .isZero();
        assertThat(StrategyGate.afterDay(stopped, good, RULES, 40 * DAY_MILLIS).isEnabled())
                .isTrue();
    }

    @Test
    void never_comes_back_by_old_trades_alone() {
        StrategyLedger stopped = ledger("trend", 40, false, 300, 300, -200).disabled(1, "critical");
        StrategyLedger later = stopped;
        for (int day = 0; day < 20; day++) {
            later = StrategyGate.afterDay(later, health(stopped, 40), RULES, 40 * DAY_MILLIS);
        }
        assertThat(later.isEnabled()).isFalse();
    }

    @Test
    void two_people_bring_a_strategy_back_at_once() {
        StrategyLedger stopped = ledger("trend", 1, false, -1).disabled(1, "critical");
        assertThat(StrategyGate.readmitted(stopped, "alice", "bob").isEnabled()).isTrue();
    }

    @Test
    void allocates_by_quarter_kelly_times_health_and_at_most_forty_per_cent() {
        SortedMap<String, StrategyLedger> ledgers = new TreeMap<>(Map.of(
                "good", ledger("good", 60, false, 300, 300, -200),
                "losing", ledger("losing", 60, false, 100, -300),
                "young", ledger("young", 10, false, 100)));
        SortedMap<String, StrategyHealth> healths = new TreeMap<>();
        ledgers.forEach((name, ledger) -> healths.put(name, health(ledger, 60)));

        SortedMap<String, Double> shares = Allocation.of(ledgers, healths, RULES);

        assertThat(shares)
                .containsEntry("good", 0.40)
                .containsEntry("losing", 0.0)
                .containsEntry("young", 0.0);
    }

    @Test
    void shares_in_proportion_below_the_cap() {
        SortedMap<String, StrategyLedger> ledgers = new TreeMap<>();
        SortedMap<String, StrategyHealth> healths = new TreeMap<>();
        for (String name : new String[] {"a", "b", "c", "d"}) {
            ledgers.put(name, ledger(name, 60, false, 300, 300, -200));
            healths.put(name, health(ledgers.get(name), 60));
        }
        assertThat(Allocation.of(ledgers, healths, RULES).values()).containsOnly(0.25);
    }

    @Test
    void ranks_proven_strategies_by_health_and_unproven_ones_last() {
        SortedMap<String, StrategyHealth> healths = new TreeMap<>(Map.of(
                "a-losing", health(ledger("a-losing", 60, false, 100, -300), 60),
                "b-young", health(ledger("b-young", 5, false, 100), 60),
                "c-good", health(ledger("c-good", 60, false, 300, 300, -200), 60)));
        assertThat(StrategyRanking.of(healths, RULES)).containsExactly("c-good", "a-losing", "b-young");
    }

    @Test
    void suggests_what_the_numbers_speak_for() {
        assertThat(ParameterAdvice.of(health(ledger("losing", 60, false, 100, -300, -300), 60), RULES))
                .extracting(ParameterAdvice::parameter)
                .contains("entryThreshold", "targetDistance", "riskPerTrade");
        assertThat(ParameterAdvice.of(StrategyHealth.NONE, RULES)).isEmpty();
    }
}
