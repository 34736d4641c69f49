package io.riskgate.app.replay;

import io.riskgate.app.replay.log.PlainRead;
import java.util.List;

/**
 * What a replay has found, and how fast it was beside a consumer that only reads.
 *
 * @param seconds time of the replay alone
 */
public record ReplayReport(List<ReplayTally> partitions, double seconds, PlainRead plain) {
    public ReplayReport {
        partitions = List.copyOf(partitions);
    }

    public boolean isEqual() {
        return partitions.stream().allMatch(ReplayTally::isEqual);
    }

    public long inputCount() {
        return partitions.stream().mapToLong(ReplayTally::inputCount).sum();
    }

    public long recordCount() {
        return partitions.stream().mapToLong(ReplayTally::recordCount).sum();
    }

    public long decisionCount() {
        return partitions.stream().mapToLong(ReplayTally::decisionCount).sum();
    }

    /** Inputs folded and audit records compared a second. */
    public double eventsPerSecond() {
        return seconds > 0 ? (inputCount() + recordCount()) / seconds : 0;
    }

    /** Speed over that of the plain consumer; 1.0 is as fast. */
    public double plainRatio() {
        double plainSpeed = plain.recordsPerSecond();
        return plainSpeed > 0 ? eventsPerSecond() / plainSpeed : 0;
    }
}
