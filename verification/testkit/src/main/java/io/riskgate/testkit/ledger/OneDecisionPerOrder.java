package io.riskgate.testkit.ledger;

import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.testkit.ledger.LedgerFacts.DecisionRecord;
import io.riskgate.testkit.ledger.LedgerFacts.OrderRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * I1: every order record whose id can be read has exactly one committed decision, no decision lacks its order, and the
 * same content under the same id never gets two different answers, unless a halt takes an approval back, nor other
 * content under a used id an approval.
 */
final class OneDecisionPerOrder implements LedgerCheck {
    @Override
    public String name() {
        return "I1 one decision per order";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        List<String> faults = new ArrayList<>();
        Map<String, List<Decision>> byCause = new HashMap<>();
        for (DecisionRecord record : facts.decisions()) {
            byCause.computeIfAbsent(LedgerFacts.place(record.decision().getCausation()), place -> new ArrayList<>())
                    .add(record.decision());
        }
        for (OrderRecord order : facts.orders()) {
            List<Decision> decisions = byCause.getOrDefault(order.place(), List.of());
            byCause.remove(order.place());
            addOrderFaults(order, decisions, faults);
        }
        byCause.keySet().forEach(place -> faults.add("a decision names " + place + ", where no order stands"));
        addContradictions(facts, faults);
        return faults;
    }

    private static void addOrderFaults(OrderRecord order, List<Decision> decisions, List<String> faults) {
        int wanted = order.orderId() == null ? 0 : 1;
        if (decisions.size() != wanted) {
            faults.add("order " + order.orderId() + " at " + order.place() + " has " + decisions.size() + " decisions");
        }
        for (Decision decision : decisions) {
            if (!Objects.equals(decision.getOrderId(), order.orderId())) {
                faults.add("the decision for " + order.place() + " names order " + decision.getOrderId());
            }
        }
    }

    private static void addContradictions(LedgerFacts facts, List<String> faults) {
        Map<String, Decision> firstOfId = new HashMap<>();
        for (DecisionRecord record : facts.decisions()) {
            Decision decision = record.decision();
            String id = decision.getOrderId() + " in partition "
                    + decision.getCausation().getPartition();
            Decision first = firstOfId.putIfAbsent(id, decision);
            if (first != null && contradicts(first, decision)) {
                faults.add("order " + id + " was answered " + answer(first) + " and then " + answer(decision));
            }
        }
    }

    /** The id belongs to the content that came first; any other but a cancel, which has no terms, must be refused. */
    private static boolean contradicts(Decision first, Decision later) {
        if (first.getOrderFingerprint().equals(later.getOrderFingerprint())) {
            return !answer(first).equals(answer(later)) && !isTakenBack(first, later);
        }
        return later.getTerms() != null && later.getOutcome() != Outcome.REJECTED;
    }

    private static boolean isTakenBack(Decision first, Decision later) {
        return first.getOutcome() == Outcome.APPROVED
                && later.getOutcome() == Outcome.REJECTED
                && later.getReason().equals("KILL_SWITCH");
    }

    private static List<Object> answer(Decision decision) {
        return List.of(
                decision.getOutcome(),
                decision.getReason(),
                decision.getApprovedQuantity(),
                decision.getChecks(),
                decision.getEventTime());
    }
}
