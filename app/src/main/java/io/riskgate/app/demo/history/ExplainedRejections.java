package io.riskgate.app.demo.history;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** For each reason the rejection that went furthest beyond its limit, or the first one where nothing was measured. */
final class ExplainedRejections {
    private static final Comparator<Decision> FURTHEST = Comparator.comparingDouble(ExplainedRejections::utilization)
            .reversed()
            .thenComparingLong(Decision::eventTimeMillis)
            .thenComparing(Decision::orderId);

    private final TreeMap<String, Decision> byReason = new TreeMap<>();

    void add(Decision rejection) {
        byReason.merge(
                rejection.reason(), rejection, (known, other) -> FURTHEST.compare(other, known) < 0 ? other : known);
    }

    private static double utilization(Decision rejection) {
        CheckResult veto = rejection.firstVeto();
        return veto == null ? 0 : veto.utilization();
    }

    /** One rejection a reason, in the order in which the engine checks. */
    List<Decision> decisions() {
        return byReason.values().stream()
                .sorted(Comparator.comparingInt(ExplainedRejections::checkOrder))
                .toList();
    }

    private static int checkOrder(Decision rejection) {
        CheckResult veto = rejection.firstVeto();
        return veto == null ? Integer.MAX_VALUE : veto.code().ordinal();
    }
}
