package io.riskgate.app.demo.ledger;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Positions added up from the fills themselves, to hold against the positions that the engine reports. */
final class FoldedPositions {
    private final Set<String> executionIds = new HashSet<>();
    private final Map<String, TreeMap<String, Quantity>> quantities = new HashMap<>();
    private final Map<String, Long> fillCounts = new HashMap<>();
    private final Map<String, RiskSnapshot> lastSnapshots = new HashMap<>();

    void add(FillReceived fill) {
        if (!executionIds.add(fill.executionId())) {
            return;
        }
        String portfolioId = fill.origin().portfolioId();
        quantities
                .computeIfAbsent(portfolioId, id -> new TreeMap<>())
                .merge(fill.trade().instrumentId(), fill.trade().signedQuantity(), Quantity::plus);
        fillCounts.merge(portfolioId, 1L, Long::sum);
    }

    /** Notes a snapshot; the last one of a portfolio in the log counts. */
    void reported(RiskSnapshot snapshot) {
        lastSnapshots.put(snapshot.portfolioId(), snapshot);
    }

    long executionCount() {
        return executionIds.size();
    }

    /** Instruments whose quantities differ, and portfolios whose numbers of fills do. */
    long mismatchCount() {
        Set<String> portfolioIds = new HashSet<>(quantities.keySet());
        portfolioIds.addAll(lastSnapshots.keySet());
        return portfolioIds.stream().mapToLong(this::mismatchCount).sum();
    }

    private long mismatchCount(String portfolioId) {
        TreeMap<String, Quantity> folded = quantities.getOrDefault(portfolioId, new TreeMap<>());
        RiskSnapshot snapshot = lastSnapshots.get(portfolioId);
        Map<String, Quantity> reported = new HashMap<>();
        if (snapshot != null) {
            snapshot.positions().forEach(line -> reported.put(line.instrumentId(), line.quantity()));
        }
        Set<String> instrumentIds = new HashSet<>(folded.keySet());
        instrumentIds.addAll(reported.keySet());
        long different = instrumentIds.stream()
                .filter(id -> !folded.getOrDefault(id, Quantity.ZERO).equals(reported.getOrDefault(id, Quantity.ZERO)))
                .count();
        long fillCount = snapshot == null ? 0 : snapshot.fillCount();
        return different + (fillCount == fillCounts.getOrDefault(portfolioId, 0L) ? 0 : 1);
    }
}
