package io.riskgate.testkit.ledger;

import io.riskgate.app.replay.Difference;
import io.riskgate.app.replay.ReplayTally;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.testkit.log.LogRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * I6: the recorded inputs, folded again in the recorded order, give every audit record with its hash and every decision
 * byte for byte.
 */
final class ReplayIsIdentical implements LedgerCheck {
    @Override
    public String name() {
        return "I6 replay is bit-identical";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        for (int partition : facts.chains().keySet()) {
            ReplayedPartition replayed = new ReplayedPartition(facts, partition);
            try {
                addFaults(partition, replayed, replayed.run(), faults);
            } catch (IllegalStateException e) {
                faults.add("partition " + partition + " cannot be replayed: " + e.getMessage());
            }
        }
        return faults;
    }

    private static void addFaults(int partition, ReplayedPartition replayed, ReplayTally tally, List<String> faults) {
        Difference difference = tally.difference();
        if (difference != null) {
            faults.add(
                    "partition " + partition + ", record " + difference.sequence() + ": " + difference.explanation());
            return;
        }
        List<byte[]> recorded = replayed.records(Topics.DECISIONS).stream()
                .map(LogRecord::value)
                .toList();
        for (int i = 0; i < replayed.decisions().size(); i++) {
            if (i >= recorded.size()
                    || !Arrays.equals(recorded.get(i), replayed.decisions().get(i))) {
                faults.add("partition " + partition + ", decision " + i + " of its topic is not what the replay gives");
                return;
            }
        }
    }
}
