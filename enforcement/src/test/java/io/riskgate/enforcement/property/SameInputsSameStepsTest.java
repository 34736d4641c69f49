package io.riskgate.enforcement.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.oracle.RandomInputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameInputsSameStepsTest {
    private static final long SEED = 41;

    @Test
    void gives_the_same_steps_bit_for_bit() {
        System.out.println("inputs out of seed " + SEED);

        assertThat(steps(RandomInputs.inputs(SEED, 3_000))).isEqualTo(steps(RandomInputs.inputs(SEED, 3_000)));
    }

    @Test
    void notices_two_inputs_that_changed_places() {
        List<RiskEvent> events = RandomInputs.inputs(SEED, 500);
        List<RiskEvent> swapped = new ArrayList<>(events);
        Collections.swap(swapped, firstOrder(events), events.size() - 1);

        assertThat(steps(swapped)).isNotEqualTo(steps(events));
    }

    private static int firstOrder(List<RiskEvent> events) {
        int index = 0;
        while (!(events.get(index) instanceof OrderSubmitted)) {
            index++;
        }
        return index;
    }

    /** Records print every double exactly, so equal text is equal bits. */
    private static List<String> steps(List<RiskEvent> events) {
        var rows = new RowsInMemory(120);
        var core = new PartitionCore(new PartitionState(120), rows);
        List<String> steps = new ArrayList<>();
        for (RiskEvent event : events) {
            Step step = core.step(event);
            rows.write(step);
            steps.add(step.changes() + " " + step.outputs());
        }
        return steps;
    }
}
