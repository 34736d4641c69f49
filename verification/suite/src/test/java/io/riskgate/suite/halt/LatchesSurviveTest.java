package io.riskgate.suite.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.testkit.BrokerFixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Latches of every scope and severity, compared by what they say to the same orders before and after each upheaval. */
class LatchesSurviveTest {
    @TempDir
    Path directory;

    @Test
    void latches_say_the_same_after_a_crash_a_restore_a_promotion_a_rolling_restart_and_an_upgrade() {
        try (LatchedDay day = LatchedDay.start(BrokerFixture.shared(), directory)) {
            Map<String, String> before = day.latch();
            assertThat(before)
                    .containsEntry("P1", "KILL_SWITCH halted portfolio:P1 by ann: drill")
                    .containsEntry("P2", "REDUCE_ONLY only reducing orders in portfolio:P2 by ann: drill")
                    .containsEntry("P3", "THROTTLE drill")
                    .containsEntry("P4", "KILL_SWITCH halted strategy:carry by ann: drill")
                    .containsEntry("P5", "KILL_SWITCH halted instrument:GBPUSD by ann: drill")
                    .containsEntry("P6", "NONE ");

            day.crash();
            assertThat(day.probe()).as("after a crash").isEqualTo(before);
            day.restoreFromChangelogOnly();
            assertThat(day.probe()).as("after a restore from changelogs alone").isEqualTo(before);
            day.promoteStandby();
            assertThat(day.probe()).as("after a standby was promoted").isEqualTo(before);
            day.restartOneByOne();
            assertThat(day.probe()).as("after a rolling restart").isEqualTo(before);
            day.upgrade();
            assertThat(day.probe())
                    .as("after an upgrade that numbers every task anew")
                    .isEqualTo(before);
        }
    }

    @Test
    void the_upgrade_gives_the_first_number_to_the_new_flow() {
        assertThat(UpgradedEngine.topology("mock://upgraded").describe().subtopologies())
                .filteredOn(flow -> flow.id() == 0)
                .singleElement()
                .satisfies(flow ->
                        assertThat(flow.nodes()).anyMatch(node -> node.name().equals("a-later")));
    }
}
