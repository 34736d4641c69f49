package io.riskgate.enforcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What came of one input: the rows it changed and what it tells the world, each in order. */
public final class Step {
    private final PartitionState state;
    private final List<StateChange> changes = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    Step(PartitionState state) {
        this.state = state;
    }

    /** Takes effect at once, so that what follows in the same step sees it. */
    void change(StateChange change) {
        change.dispatch(state);
        changes.add(change);
    }

    void tell(Output output) {
        outputs.add(output);
    }

    public List<StateChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    public List<Output> outputs() {
        return Collections.unmodifiableList(outputs);
    }
}
