package io.riskgate.testkit.ledger;

import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.testkit.ledger.LedgerFacts.DecisionRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * I5: each partition's chain counts from 1 without a gap, every hash follows from the one before and the body, and the
 * chain holds exactly the decisions, dead letters, control changes and answers to commands that the topics hold.
 */
final class AuditIsGapless implements LedgerCheck {
    @Override
    public String name() {
        return "I5 audit is gapless";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        facts.chains().forEach((partition, chain) -> addLinkFaults(partition, chain, faults));
        List<AuditBody> bodies = facts.chains().values().stream()
                .flatMap(Collection::stream)
                .map(AuditLink::body)
                .toList();
        addDecisionFaults(facts, bodies, faults);
        addLetterFaults(facts, bodies, faults);
        addKillSwitchFaults(facts, bodies, faults);
        addControlFaults(facts, faults);
        return faults;
    }

    private static void addLinkFaults(int partition, List<AuditLink> chain, List<String> faults) {
        byte[] previous = new byte[32];
        long sequence = 1;
        for (AuditLink link : chain) {
            String place = "record " + link.body().getSequence() + " of partition " + partition;
            if (link.body().getSequence() != sequence || link.body().getPartition() != partition) {
                faults.add(place + " stands where " + sequence + " belongs");
            }
            if (!Arrays.equals(link.previousHash(), previous)) {
                faults.add(place + " does not follow from the one before");
            }
            if (!Arrays.equals(link.hash(), hash(link.previousHash(), link.writtenBody()))) {
                faults.add(place + " has been edited");
            }
            previous = link.hash();
            sequence++;
        }
    }

    private static byte[] hash(byte[] previous, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    /** An answer given again is not recorded again; every other one is, word for word. */
    private static void addDecisionFaults(LedgerFacts facts, List<AuditBody> bodies, List<String> faults) {
        Map<String, Decision> audited = new HashMap<>();
        Set<String> contents = new HashSet<>();
        for (AuditBody body : bodies) {
            Decision decision = body.getDecision();
            if (decision != null && audited.put(decision.getEventId(), decision) != null) {
                faults.add("the decision of " + decision.getEventId() + " is recorded twice");
            }
            if (decision != null) {
                contents.add(decision.getOrderId() + decision.getOrderFingerprint());
            }
        }
        for (DecisionRecord record : facts.decisions()) {
            Decision decision = record.decision();
            Decision recorded = audited.remove(decision.getEventId());
            if (recorded == null && !contents.contains(decision.getOrderId() + decision.getOrderFingerprint())) {
                faults.add("the decision at " + record.place() + " is not recorded");
            }
            if (recorded != null && !recorded.equals(decision)) {
                faults.add("the decision at " + record.place() + " is recorded with other content");
            }
        }
        audited.keySet().forEach(id -> faults.add("a decision of " + id + " is recorded that was never published"));
    }

    private static void addLetterFaults(LedgerFacts facts, List<AuditBody> bodies, List<String> faults) {
        Map<String, Integer> balance = new TreeMap<>();
        for (DeadLetter letter : facts.deadLetters()) {
            balance.merge(LedgerFacts.place(letter.getSource()) + " " + letter.getReason(), 1, Integer::sum);
        }
        for (AuditBody body : bodies) {
            DeadLetter letter = body.getDeadLetter();
            if (letter != null) {
                balance.merge(LedgerFacts.place(letter.getSource()) + " " + letter.getReason(), -1, Integer::sum);
            }
        }
        balance.forEach((place, difference) -> {
            if (difference != 0) {
                faults.add("dead letters and records differ by " + difference + " for " + place);
            }
        });
    }

    /** Every answer to a halt or a resume is recorded word for word, those that changed nothing as well. */
    private static void addKillSwitchFaults(LedgerFacts facts, List<AuditBody> bodies, List<String> faults) {
        List<KillSwitchEvent> unrecorded = new ArrayList<>(facts.killSwitches());
        for (AuditBody body : bodies) {
            KillSwitchEvent event = body.getKillSwitch();
            if (event != null && !unrecorded.remove(event)) {
                faults.add("an answer to " + event.getCommandId() + " is recorded that was never published");
            }
        }
        unrecorded.forEach(event ->
                faults.add("the answer " + event.getResult() + " to " + event.getCommandId() + " is not recorded"));
    }

    private static void addControlFaults(LedgerFacts facts, List<String> faults) {
        facts.chains().forEach((partition, chain) -> {
            long recorded = chain.stream()
                    .filter(link -> link.body().getControl() != null)
                    .count();
            long markers = facts.markers().stream()
                    .filter(marker -> marker.partition() == partition)
                    .count();
            if (recorded != markers) {
                faults.add("partition " + partition + " has " + markers + " control markers and records " + recorded);
            }
        });
    }
}
