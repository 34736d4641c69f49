package io.riskgate.app.topics;

import java.util.List;
import java.util.stream.Collectors;

/** Topics that differ from the catalogue in a way that no program should settle. */
public final class TopicConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicConflict(List<TopicChange> conflicts) {
        super(conflicts.stream().map(TopicChange::toString).collect(Collectors.joining("; "))
                + ". Nothing was changed: another partition count moves portfolios to partitions"
                + " without their positions, and"
                + " another replication moves data between brokers. Migrate these topics, or correct the catalogue.");
    }
}
