package io.riskgate.enforcement.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.RolloutStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutRecordTest {
    private static final List<RolloutStage> STAGES = GovernancePolicy.STANDARD_ROLLOUT;

    private static RolloutRecord after(int days) {
        RolloutRecord record = RolloutRecord.started("macro");
        for (int i = 0; i < days; i++) {
            record = record.afterDay(STAGES);
        }
        return record;
    }

    @Test
    void goes_from_a_tenth_over_half_to_all_after_five_and_ten_clean_days() {
        assertThat(after(0).ratio(STAGES)).isEqualTo(0.10);
        assertThat(after(4).ratio(STAGES)).isEqualTo(0.10);
        assertThat(after(5).ratio(STAGES)).isEqualTo(0.50);
        assertThat(after(14).ratio(STAGES)).isEqualTo(0.50);
        assertThat(after(15).ratio(STAGES)).isEqualTo(1.00);
        assertThat(after(34).isComplete(STAGES)).isFalse();
        assertThat(after(35).isComplete(STAGES)).isTrue();
        assertThat(after(99).ratio(STAGES)).isEqualTo(1.00);
    }

    @Test
    void counts_anew_after_an_enforcement_that_was_wrong() {
        RolloutRecord wrong = after(4).afterWrongEnforcement();
        assertThat(wrong.afterDay(STAGES).ratio(STAGES)).isEqualTo(0.10);
        assertThat(wrong.cleanDays()).isZero();
    }

    @Test
    void uses_the_limits_in_full_without_stages() {
        assertThat(after(0).ratio(List.of())).isEqualTo(1);
    }
}
