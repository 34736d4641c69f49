package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.schemas.avro.BreachReview;
import io.riskgate.schemas.avro.Governance;
import io.riskgate.schemas.avro.ReviewVerdict;
import io.riskgate.schemas.avro.Side;
import io.riskgate.schemas.avro.Signal;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.GovernanceMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps about signals, reviews and governance as records. */
final class StandingRecords {
    private static final String STRATEGY = "trend";

    private final WireFormat wire;

    StandingRecords(WireFormat wire) {
        this.wire = wire;
    }

    InputRecord signal(Step.Signal step, long atMillis) {
        Signal signal = new Signal();
        signal.setSignalId(step.id());
        signal.setPortfolioId(step.portfolio());
        signal.setStrategyId(step.strategy() == null ? STRATEGY : step.strategy());
        signal.setCorrelationId(step.id());
        signal.setEventTime(Instant.ofEpochMilli(atMillis));
        signal.setInstrumentId(step.of());
        signal.setSide(Side.valueOf(step.side()));
        signal.setStrengthRatio(step.strength() == null ? 1 : step.strength());
        BigDecimal stop = step.stop();
        signal.setStopPrice(stop == null ? null : stop.setScale(Price.SCALE));
        return new InputRecord(Topics.SIGNALS, step.portfolio(), wire.encode(Topics.SIGNALS, signal), atMillis);
    }

    InputRecord review(Step.Review step, long atMillis) {
        var review = new BreachReview(
                step.id(),
                step.breach(),
                step.portfolio(),
                io.riskgate.schemas.avro.SensorId.valueOf(step.sensor()),
                ReviewVerdict.valueOf(step.as()),
                "scenario",
                "none",
                step.confidence() == null ? 0.9 : step.confidence(),
                step.by(),
                Instant.ofEpochMilli(atMillis));
        return new InputRecord(Topics.REVIEWS, step.portfolio(), wire.encode(Topics.REVIEWS, review), atMillis);
    }

    InputRecord governance(Step.Governance step, long atMillis) {
        var policy = new GovernancePolicy(
                step.portfolio(),
                new TreeSet<>(
                        orNone(step.consented()).stream().map(SensorId::valueOf).toList()),
                new TreeMap<>(step.owners() == null ? Map.of() : step.owners()),
                new TreeSet<>(orNone(step.readmitted())),
                step.rolledOut() ? GovernancePolicy.STANDARD_ROLLOUT : List.of(),
                PromotionRules.STANDARD,
                ReviewRules.STANDARD,
                "ann",
                step.approvedBy() == null ? "bob" : step.approvedBy());
        var record = new Governance(GovernanceMapping.toAvro(policy), Instant.ofEpochMilli(atMillis));
        return new InputRecord(Topics.GOVERNANCE, step.portfolio(), wire.encode(Topics.GOVERNANCE, record), atMillis);
    }

    private static List<String> orNone(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
