package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.PositionLine;
import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.testkit.ledger.LedgerFacts.EventRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** I2: what a portfolio holds is the exact sum of its fills, each execution id counted once, the first time it came. */
final class PositionsAreFoldedFills implements LedgerCheck {
    @Override
    public String name() {
        return "I2 positions are folded fills";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        Map<String, Map<String, BigDecimal>> folded = fold(facts.fills());
        Map<String, Map<String, BigDecimal>> held = new TreeMap<>();
        facts.snapshots().forEach(snapshot -> held.put(snapshot.getPortfolioId(), lines(snapshot)));
        List<String> faults = new ArrayList<>();
        Set<String> portfolios = new HashSet<>(folded.keySet());
        portfolios.addAll(held.keySet());
        for (String portfolio : portfolios) {
            Map<String, BigDecimal> wanted = folded.getOrDefault(portfolio, Map.of());
            Map<String, BigDecimal> got = held.getOrDefault(portfolio, Map.of());
            if (!wanted.equals(got)) {
                faults.add("portfolio " + portfolio + " must hold " + wanted + ", says " + got);
            }
        }
        return faults;
    }

    private static Map<String, Map<String, BigDecimal>> fold(List<EventRecord> fills) {
        Map<String, Map<String, BigDecimal>> folded = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (EventRecord record : fills) {
            RiskEvent event = record.event();
            // An execution id counts within its partition: that is where the engine remembers it.
            if (event instanceof FillReceived fill && seen.add(record.partition() + fill.executionId())) {
                BigDecimal units = fill.trade().quantity().units();
                BigDecimal change =
                        fill.trade().side() == io.riskgate.enforcement.value.Side.BUY ? units : units.negate();
                folded.computeIfAbsent(fill.origin().portfolioId(), id -> new TreeMap<>())
                        .merge(fill.trade().instrumentId(), change.stripTrailingZeros(), PositionsAreFoldedFills::sum);
            } else if (event instanceof OrderClosed closed) {
                seen.add(record.partition() + closed.executionId());
            }
        }
        folded.values().forEach(lines -> lines.values().removeIf(quantity -> quantity.signum() == 0));
        folded.values().removeIf(Map::isEmpty);
        return folded;
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return a.add(b).stripTrailingZeros();
    }

    private static Map<String, BigDecimal> lines(RiskSnapshot snapshot) {
        Map<String, BigDecimal> lines = new TreeMap<>();
        for (PositionLine line : snapshot.getPositions()) {
            if (line.getQuantity().signum() != 0) {
                lines.put(line.getInstrumentId(), line.getQuantity().stripTrailingZeros());
            }
        }
        return lines;
    }
}
