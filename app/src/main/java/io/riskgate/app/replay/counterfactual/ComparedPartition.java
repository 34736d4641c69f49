package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.PartitionReplay;
import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import io.riskgate.app.replay.log.Emitted;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** History and its other course side by side, input by input. Owned by one thread. */
final class ComparedPartition implements PartitionReplay.Watcher {
    private final WireFormat wire;
    private final OtherHistory other;
    private final Explanation explanation;
    private final List<Emitted> recorded = new ArrayList<>();
    private final List<ChangedDecision> changes = new ArrayList<>();
    private final SortedMap<String, Compared> portfolios = new TreeMap<>();
    private final Set<String> answered = new HashSet<>();
    private @Nullable RecordedInput pending;

    /** What is counted of one portfolio. */
    private static final class Compared {
        private final EquityCurve recorded = new EquityCurve();
        private final EquityCurve other = new EquityCurve();
        private long decisionCount;
        private long nowRejected;
        private long nowApproved;
        private long changedOtherwise;
    }

    ComparedPartition(WireFormat wire, OtherHistory other, LimitOverrides overrides) {
        this.wire = wire;
        this.other = other;
        this.explanation = new Explanation(overrides);
    }

    /** Takes what the replay of history writes. */
    void recorded(Emitted emitted) {
        recorded.add(emitted);
    }

    @Override
    public void starting(String build) {
        finish();
        other.start(build);
    }

    @Override
    public void taking(RecordedInput input) {
        finish();
        pending = input;
    }

    /** Folds the newest input into the other history as well, now that it is known what came of it in this one. */
    void finish() {
        RecordedInput input = pending;
        if (input == null) {
            return;
        }
        pending = null;
        List<Emitted> instead = other.take(input);
        if (other.isActive()) {
            compare(input, instead);
        }
        recorded.clear();
    }

    private void compare(RecordedInput input, List<Emitted> instead) {
        Map<String, Decision> answers = new HashMap<>();
        decisions(instead).forEach(decision -> answers.put(name(decision), decision));
        for (Decision decision : decisions(recorded)) {
            if (answered.add(name(decision))) {
                compare(input, decision, answers.get(name(decision)));
            }
        }
        snapshots(recorded)
                .forEach(snapshot -> of(snapshot.getPortfolioId())
                        .recorded
                        .add(snapshot.getEquity().doubleValue()));
        snapshots(instead)
                .forEach(snapshot -> of(snapshot.getPortfolioId())
                        .other
                        .add(snapshot.getEquity().doubleValue()));
    }

    private static String name(Decision decision) {
        return decision.getOrderId() + ' ' + decision.getOrderFingerprint();
    }

    private void compare(RecordedInput input, Decision decision, @Nullable Decision instead) {
        Compared portfolio = of(decision.getPortfolioId());
        portfolio.decisionCount++;
        if (instead == null) {
            portfolio.changedOtherwise++;
            changes.add(new ChangedDecision(
                    decision.getOrderId(),
                    decision.getPortfolioId(),
                    decision.getEventTime().toEpochMilli(),
                    decision.getReason(),
                    "no answer",
                    Cause.UNEXPLAINED,
                    "the other history did not answer"));
            return;
        }
        other.answered(input, decision, instead);
        ChangedDecision change = explanation.of(decision, instead);
        if (change == null) {
            return;
        }
        changes.add(change);
        boolean wasApproved = decision.getOutcome() == Outcome.APPROVED;
        boolean isApproved = instead.getOutcome() == Outcome.APPROVED;
        portfolio.nowRejected += wasApproved && !isApproved ? 1 : 0;
        portfolio.nowApproved += !wasApproved && isApproved ? 1 : 0;
        portfolio.changedOtherwise += wasApproved == isApproved ? 1 : 0;
    }

    private Compared of(String portfolioId) {
        return portfolios.computeIfAbsent(portfolioId, unused -> new Compared());
    }

    private List<Decision> decisions(List<Emitted> emitted) {
        return decoded(emitted, Topics.DECISIONS, Decision.class);
    }

    private List<RiskSnapshot> snapshots(List<Emitted> emitted) {
        return decoded(emitted, Topics.RISK_SNAPSHOTS, RiskSnapshot.class);
    }

    private <T extends SpecificRecordBase> List<T> decoded(List<Emitted> emitted, String topic, Class<T> type) {
        List<T> records = new ArrayList<>();
        for (Emitted record : emitted) {
            if (record.topic().equals(topic)) {
                try {
                    records.add(wire.decode(record.value(), type));
                } catch (UnreadableRecord e) {
                    throw new IllegalStateException("a replay wrote what nobody can read: " + e.detail(), e);
                }
            }
        }
        return records;
    }

    List<ChangedDecision> changes() {
        return changes;
    }

    /** The effect on each portfolio, by name. */
    List<PortfolioEffect> effects() {
        List<PortfolioEffect> effects = new ArrayList<>();
        portfolios.forEach((name, compared) -> effects.add(new PortfolioEffect(
                name,
                new PortfolioEffect.Counts(
                        compared.decisionCount, compared.nowRejected, compared.nowApproved, compared.changedOtherwise),
                compared.recorded.profit(),
                compared.other.profit(),
                compared.recorded.worstDrawdown(),
                compared.other.worstDrawdown())));
        return effects;
    }
}
