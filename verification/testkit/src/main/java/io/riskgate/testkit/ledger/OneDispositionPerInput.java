package io.riskgate.testkit.ledger;

import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.Causation;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.InputRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.testkit.ledger.LedgerFacts.OrderRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * I8: every input offset has one disposition. Along each chain the runs of inputs are counted up; whatever a record
 * says was caused by an input must be exactly the newest input of that topic, so that no offset was skipped or taken
 * twice.
 */
final class OneDispositionPerInput implements LedgerCheck {
    @Override
    public String name() {
        return "I8 one disposition per input";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        facts.chains().forEach((partition, chain) -> addChainFaults(partition, chain, facts, faults));
        addUndisposed(facts, faults);
        return faults;
    }

    private static void addChainFaults(int partition, List<AuditLink> chain, LedgerFacts facts, List<String> faults) {
        Map<String, Long> taken = new HashMap<>();
        for (AuditLink link : chain) {
            for (InputRun run : link.body().getInputs()) {
                taken.merge(run.getTopic(), run.getCount(), Long::sum);
            }
            Causation cause = cause(link.body());
            if (cause != null && LedgerFacts.isPortfolioInput(cause.getTopic())) {
                addCauseFault(cause, taken.getOrDefault(cause.getTopic(), 0L), facts, faults);
            }
        }
        taken.forEach((topic, count) -> {
            int there = facts.dataOffsets()
                    .getOrDefault(topic + "/" + partition, List.of())
                    .size();
            if (count > there && !topic.startsWith("@")) {
                faults.add("partition " + partition + " took " + count + " of " + topic + ", which has " + there);
            }
        });
        addUncounted(partition, taken, facts, faults);
    }

    /** Every control marker and refusal writes a record, so at the end none can be waiting for the next one. */
    private static void addUncounted(int partition, Map<String, Long> taken, LedgerFacts facts, List<String> faults) {
        for (String topic : List.of(Topics.CONTROL, Topics.REFUSALS)) {
            int there = facts.dataOffsets()
                    .getOrDefault(topic + "/" + partition, List.of())
                    .size();
            long counted = taken.getOrDefault(topic, 0L);
            if (counted < there) {
                faults.add("partition " + partition + " counts " + counted + " of " + there + " records of " + topic);
            }
        }
    }

    private static @Nullable Causation cause(AuditBody body) {
        Decision decision = body.getDecision();
        DeadLetter letter = body.getDeadLetter();
        return decision != null ? decision.getCausation() : letter != null ? letter.getSource() : null;
    }

    private static void addCauseFault(Causation cause, long taken, LedgerFacts facts, List<String> faults) {
        List<Long> offsets = facts.dataOffsets().getOrDefault(cause.getTopic() + "/" + cause.getPartition(), List.of());
        int index = Collections.binarySearch(offsets, cause.getOffset());
        if (index < 0) {
            faults.add("a record names " + LedgerFacts.place(cause) + ", where nothing stands");
        } else if (index + 1 != taken) {
            faults.add(LedgerFacts.place(cause) + " is input " + (index + 1) + " of its partition, but " + taken
                    + " were taken up to its record");
        }
    }

    private static void addUndisposed(LedgerFacts facts, List<String> faults) {
        Set<String> disposed = new HashSet<>();
        facts.decisions()
                .forEach(record ->
                        disposed.add(LedgerFacts.place(record.decision().getCausation())));
        facts.deadLetters().forEach(letter -> disposed.add(LedgerFacts.place(letter.getSource())));
        facts.orders().stream()
                .map(OrderRecord::place)
                .filter(place -> !disposed.contains(place))
                .forEach(place -> faults.add("the order at " + place + " was neither decided nor dead-lettered"));
        Set<String> known = new HashSet<>();
        facts.fills().forEach(fill -> known.add(fill.place()));
        facts.log().topic(Topics.FILLS).stream()
                .map(LedgerFacts::place)
                .filter(place -> !known.contains(place) && !disposed.contains(place))
                .forEach(place -> faults.add("the unreadable fill at " + place + " has no dead letter"));
    }
}
