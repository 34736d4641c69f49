package io.riskgate.testkit.ledger;

import io.riskgate.schemas.avro.Decision;
import io.riskgate.testkit.ledger.LedgerFacts.DecisionRecord;
import io.riskgate.testkit.ledger.LedgerFacts.OrderRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * I1: every order record whose id can be read has exactly one committed decision, no decision lacks its order, and the
 * same content under the same id never gets two different answers.
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
        Map<String, Decision> first = new HashMap<>();
        for (DecisionRecord record : facts.decisions()) {
            Decision decision = record.decision();
            String content = decision.getOrderId() + " with content " + decision.getOrderFingerprint();
            Decision before = first.putIfAbsent(content, decision);
            boolean conflict = decision.getReason().equals("DUPLICATE_CONFLICT");
            if (before != null && !conflict && !answer(before).equals(answer(decision))) {
                faults.add("order " + content + " was answered " + answer(before) + " and then " + answer(decision));
            }
        }
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
