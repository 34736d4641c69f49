package io.riskgate.app.demo.ledger;

import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what was read back. Owned by one thread. */
public final class LedgerFold implements RunRecords {
    private final Set<String> orderContents = new HashSet<>();
    private final Map<String, Integer> decisionsByContent = new HashMap<>();
    private final TreeMap<String, Long> rejectedByReason = new TreeMap<>();
    private final Set<String> halts = new HashSet<>();
    private final Set<String> resumes = new HashSet<>();
    private final FoldedPositions positions = new FoldedPositions();
    private final DecisionDigest digest = new DecisionDigest();
    private long orderCount;
    private long decisionCount;
    private long approvedCount;
    private long deadLetterCount;

    @Override
    public void order(RiskEvent order) {
        orderCount++;
        if (order instanceof OrderSubmitted submitted) {
            orderContents.add(content(submitted.orderId(), OrderFingerprint.of(submitted)));
        } else if (order instanceof CancelRequested cancel) {
            orderContents.add(content(cancel.orderId(), OrderFingerprint.of(cancel)));
        } else {
            throw new IllegalArgumentException("the orders topic carries orders and cancels, got " + order);
        }
    }

    @Override
    public void fill(RiskEvent report) {
        if (report instanceof FillReceived fill) {
            positions.add(fill);
        }
    }

    @Override
    public void on(Decision decision) {
        decisionCount++;
        decisionsByContent.merge(content(decision.orderId(), decision.orderFingerprint()), 1, Integer::sum);
        digest.add(decision);
        if (decision.isApproved()) {
            approvedCount++;
        } else {
            rejectedByReason.merge(decision.reason(), 1L, Long::sum);
        }
    }

    @Override
    public void on(RiskSnapshot snapshot) {
        positions.reported(snapshot);
    }

    /** A halt of everything is told once by every partition, and counts once. */
    @Override
    public void on(KillSwitchNotice notice) {
        String when = notice.scope() + "@" + notice.eventTimeMillis() + "@" + notice.commandId();
        if (notice.result() == KillSwitchNotice.Result.HALTED) {
            halts.add(when);
        } else if (notice.result() == KillSwitchNotice.Result.RESUMED) {
            resumes.add(when);
        }
    }

    @Override
    public void on(DeadLetterNotice letter) {
        deadLetterCount++;
    }

    public Ledger ledger() {
        long undecided = orderContents.stream()
                .filter(content -> !decisionsByContent.containsKey(content))
                .count();
        long duplicates = decisionsByContent.values().stream()
                .mapToLong(count -> count - 1L)
                .sum();
        return new Ledger(
                orderCount,
                decisionCount,
                undecided,
                duplicates,
                positions.executionCount(),
                positions.mismatchCount(),
                approvedCount,
                decisionCount - approvedCount,
                rejectedByReason,
                halts.size(),
                resumes.size(),
                deadLetterCount,
                digest.hex());
    }

    private static String content(String orderId, String fingerprint) {
        return orderId + "/" + fingerprint;
    }
}
