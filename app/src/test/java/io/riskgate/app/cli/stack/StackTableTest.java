package io.riskgate.app.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cluster.stack.ProcessStatus;
import io.riskgate.app.cluster.stack.ProcessStatus.Health;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackTableTest {

    @Test
    void shows_a_running_process_and_a_stopped_one() {
        var table = StackTable.of(List.of(
                new ProcessStatus(
                        "broker", Optional.of(4711L), Duration.ofSeconds(65), Optional.of(9092), Health.HEALTHY),
                new ProcessStatus("feed", Optional.empty(), Duration.ZERO, Optional.empty(), Health.STOPPED)));
        assertThat(table.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "PROCESS ADDRESS PID UPTIME HEALTH",
                        "broker 127.0.0.1:9092 4711 1 min 5 s healthy",
                        "feed - - - stopped");
    }

    @Test
    void uptime_has_at_most_two_units() {
        assertThat(StackTable.uptime(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(StackTable.uptime(Duration.ofSeconds(60))).isEqualTo("1 min 0 s");
        assertThat(StackTable.uptime(Duration.ofMinutes(200))).isEqualTo("3 h 20 min");
    }
}
