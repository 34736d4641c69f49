package io.riskgate.app.demo.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CommandReceived;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskManagersTest {
    private final RiskManagers managers = new RiskManagers(20);

    @Test
    void wait_out_the_cooling_off_time_and_release_once() {
        managers.halted("pyramid", 100);
        managers.halted("pyramid", 110);

        assertThat(managers.due(119)).isEmpty();
        assertThat(managers.due(120)).containsExactly("pyramid");
        assertThat(managers.due(121)).isEmpty();
    }

    @Test
    void release_with_two_commands_of_different_people_within_minutes() {
        List<CommandReceived> commands =
                RiskManagers.release("pyramid", OrderExamples.fixing(OrderExamples.MONDAY, "1.40"));

        assertThat(commands).hasSize(2);
        assertThat(commands).extracting(CommandReceived::person).doesNotHaveDuplicates();
        assertThat(commands).extracting(CommandReceived::commandId).doesNotHaveDuplicates();
        assertThat(commands.get(1).eventTimeMillis() - commands.get(0).eventTimeMillis())
                .isEqualTo(120_000);
    }
}
