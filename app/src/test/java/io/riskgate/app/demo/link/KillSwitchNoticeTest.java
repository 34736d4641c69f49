package io.riskgate.app.demo.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.KillSwitchResult;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KillSwitchNoticeTest {
    @Test
    void knows_every_result_that_the_engine_can_write() {
        assertThat(KillSwitchNotice.Result.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(KillSwitchResult.values())
                        .filter(result -> result != KillSwitchResult.UNKNOWN)
                        .map(Enum::name)
                        .toList());
    }
}
