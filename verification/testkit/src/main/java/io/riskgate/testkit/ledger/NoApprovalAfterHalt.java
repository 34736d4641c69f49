package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I3: behind a halt in its partition nothing in scope is approved, until a resume.
 *
 * <p>What came before and what after is read from the audit chain, which has one order for all inputs of a partition.
 * The answer itself is read from the decisions topic, for that is what the order management system obeys.
 */
final class NoApprovalAfterHalt implements LedgerCheck {
    @Override
    public String name() {
        return "I3 no approval after a halt";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        Map<String, Decision> published = new HashMap<>();
        facts.decisions().forEach(record -> published.put(record.decision().getEventId(), record.decision()));
        List<String> faults = new ArrayList<>();
        for (List<AuditLink> chain : facts.chains().values()) {
            HaltedScopes halted = new HaltedScopes();
            for (AuditLink link : chain) {
                Decision audited = link.body().getDecision();
                if (audited != null) {
                    addFault(audited, halted, faults);
                    addFault(published.getOrDefault(audited.getEventId(), audited), halted, faults);
                }
                halted.follow(link.body());
            }
        }
        return faults;
    }

    private static void addFault(Decision decision, HaltedScopes halted, List<String> faults) {
        HaltScope scope = halted.covering(decision);
        if (scope != null && decision.getOutcome() == Outcome.APPROVED) {
            faults.add("order " + decision.getOrderId() + " was approved while " + scope + " is halted");
        }
    }
}
