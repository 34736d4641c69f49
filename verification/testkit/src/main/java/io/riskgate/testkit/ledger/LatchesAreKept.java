package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import io.riskgate.testkit.ledger.LedgerFacts.EventRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * I4: a latch holds from its halt to a resume by two people, whatever happens to the process in between: every halt and
 * resume marker took effect in its partition, and every order in a halted scope was refused by the kill switch.
 */
final class LatchesAreKept implements LedgerCheck {
    private static final String KILL_SWITCH = "KILL_SWITCH";

    @Override
    public String name() {
        return "I4 latches are kept";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        facts.chains().forEach((partition, chain) -> addChainFaults(partition, chain, faults));
        facts.markers().forEach(marker -> addLostMarker(marker, facts.chains(), faults));
        return faults;
    }

    private static void addChainFaults(int partition, List<AuditLink> chain, List<String> faults) {
        HaltedScopes halted = new HaltedScopes();
        for (AuditLink link : chain) {
            Decision decision = link.body().getDecision();
            HaltScope scope = decision == null ? null : halted.covering(decision);
            if (decision != null && scope != null && !decision.getReason().equals(KILL_SWITCH)) {
                faults.add("order " + decision.getOrderId() + " in partition " + partition + " was judged by "
                        + decision.getReason() + " although " + scope + " is halted");
            }
            KillSwitchEvent event = link.body().getKillSwitch();
            if (event != null
                    && event.getResult() == KillSwitchResult.RESUMED
                    && new HashSet<>(event.getPersons()).size() < 2) {
                faults.add("partition " + partition + " was resumed by " + event.getPersons() + " alone");
            }
            halted.follow(link.body());
        }
    }

    private static void addLostMarker(EventRecord marker, Map<Integer, List<AuditLink>> chains, List<String> faults) {
        String commandId = marker.event() instanceof HaltMarker halt
                ? halt.commandId()
                : marker.event() instanceof ResumeGranted resume ? resume.commandId() : null;
        boolean took = chains.getOrDefault(marker.partition(), List.of()).stream()
                .map(AuditLink::body)
                .map(AuditBody::getKillSwitch)
                .anyMatch(event -> event != null && event.getCommandId().equals(commandId));
        if (commandId != null && !took) {
            faults.add("the marker of command " + commandId + " at " + marker.place() + " had no effect");
        }
    }
}
