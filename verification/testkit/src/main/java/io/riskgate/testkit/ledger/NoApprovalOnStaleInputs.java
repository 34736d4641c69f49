package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.testkit.ledger.LedgerFacts.DecisionRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * I7: what is approved had limits, and a price of its instrument that was young enough for them.
 *
 * <p>Both are looked up by the versions that the decision names, in the records of its own partition, so the age that
 * the decision states is not believed.
 */
final class NoApprovalOnStaleInputs implements LedgerCheck {
    @Override
    public String name() {
        return "I7 no approval on stale or missing inputs";
    }

    @Override
    public List<String> faults(LedgerFacts facts) {
        Map<String, MarketStateUpdated> markets = new HashMap<>();
        facts.markets().forEach(record -> {
            if (record.event() instanceof MarketStateUpdated market) {
                markets.put(record.partition() + "/" + market.version(), market);
            }
        });
        Map<String, LimitsActivated> limits = new HashMap<>();
        facts.markers().forEach(record -> {
            if (record.event() instanceof LimitsActivated activated) {
                limits.put(activated.limits().portfolioId() + "/" + activated.version(), activated);
            }
        });
        List<String> faults = new ArrayList<>();
        for (DecisionRecord record : facts.decisions()) {
            Decision decision = record.decision();
            if (decision.getOutcome() == Outcome.APPROVED && decision.getTerms() != null) {
                var versions = decision.getVersions();
                String fault = fault(
                        decision,
                        markets.get(decision.getCausation().getPartition() + "/" + versions.getMarket()),
                        limits.get(decision.getPortfolioId() + "/" + versions.getLimits()));
                if (fault != null) {
                    faults.add("order " + decision.getOrderId() + " was approved " + fault);
                }
            }
        }
        return faults;
    }

    private static @Nullable String fault(
            Decision decision, @Nullable MarketStateUpdated market, @Nullable LimitsActivated limits) {
        if (market == null || limits == null) {
            return "on a market state or limits that its partition never had";
        }
        String instrumentId = decision.getTerms().getInstrumentId();
        Quote quote = market.quotes().stream()
                .filter(candidate -> candidate.instrumentId().equals(instrumentId))
                .findFirst()
                .orElse(null);
        if (quote == null) {
            return "without a price of " + instrumentId;
        }
        long nowMillis = Math.max(decision.getEventTime().toEpochMilli(), market.eventTimeMillis());
        long ageMillis = nowMillis - quote.priceTimeMillis();
        long limitMillis = limits.limits().orders().priceAgeMaxMillis();
        return ageMillis <= limitMillis ? null : "on a price of " + ageMillis + " ms, over " + limitMillis + " ms";
    }
}
