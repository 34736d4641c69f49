package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.enforcement.value.governance.RolloutStage;
import io.riskgate.schemas.avro.GovernancePolicy;
import io.riskgate.schemas.avro.StrategyOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people have agreed about sensors, reviews and strategies, as record and as value. */
public final class GovernanceMapping {
    private GovernanceMapping() {}

    public static GovernancePolicy toAvro(io.riskgate.enforcement.value.governance.GovernancePolicy policy) {
        PromotionRules promotion = policy.promotion();
        GovernancePolicy record = new GovernancePolicy();
        record.setPortfolioId(policy.portfolioId());
        record.setConsented(policy.consented().stream()
                .map(sensor -> io.riskgate.schemas.avro.SensorId.valueOf(sensor.name()))
                .toList());
        List<StrategyOwner> owners = new ArrayList<>();
        policy.owners().forEach((strategy, person) -> owners.add(new StrategyOwner(strategy, person)));
        record.setOwners(owners);
        record.setReadmitted(new ArrayList<>(policy.readmitted()));
        record.setRollout(policy.rollout().stream()
                .map(stage -> new io.riskgate.schemas.avro.RolloutStage(stage.ratio(), stage.cleanTradingDays()))
                .toList());
        record.setTrailingDays(promotion.trailingDays());
        record.setEvidenceDays(promotion.evidenceDays());
        record.setRatePerWeekMax(promotion.ratePerWeekMax());
        record.setExposureWeeksMin(promotion.exposureWeeksMin());
        record.setCoverageMinRatio(promotion.coverageMinRatio());
        record.setBoundConfidence(promotion.boundConfidence());
        record.setBoundPerWeekMax(promotion.boundPerWeekMax());
        record.setDemotionPerWeek(promotion.demotionPerWeek());
        record.setDemotionWeeks(promotion.demotionWeeks());
        record.setReviewConfidenceMin(policy.reviews().confidenceMin());
        record.setReviewsPerDayMax(policy.reviews().perReviewerAndDayMax());
        record.setReviewGraceDays(policy.reviews().graceDays());
        record.setProposedBy(policy.proposedBy());
        record.setApprovedBy(policy.approvedBy());
        return record;
    }

    /** Throws {@link RefusedField}, and {@link IllegalArgumentException} where the parts contradict each other. */
    public static io.riskgate.enforcement.value.governance.GovernancePolicy toCore(GovernancePolicy record) {
        SortedSet<SensorId> consented = new TreeSet<>();
        for (var sensor : record.getConsented()) {
            consented.add(CheckedField.symbol("consented sensor", sensor, SensorId.class));
        }
        SortedMap<String, String> owners = new TreeMap<>();
        for (StrategyOwner owner : record.getOwners()) {
            owners.put(
                    CheckedField.identifier("strategy", owner.getStrategyId()),
                    CheckedField.identifier("owner", owner.getPerson()));
        }
        SortedSet<String> readmitted = new TreeSet<>();
        for (String strategy : record.getReadmitted()) {
            readmitted.add(CheckedField.identifier("strategy", strategy));
        }
        List<RolloutStage> rollout = new ArrayList<>();
        for (var stage : record.getRollout()) {
            rollout.add(new RolloutStage(stage.getRatio(), stage.getCleanTradingDays()));
        }
        return new io.riskgate.enforcement.value.governance.GovernancePolicy(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                consented,
                owners,
                readmitted,
                rollout,
                promotion(record),
                new ReviewRules(
                        record.getReviewConfidenceMin(), record.getReviewsPerDayMax(), record.getReviewGraceDays()),
                CheckedField.identifier("proposer", record.getProposedBy()),
                CheckedField.identifier("approver", record.getApprovedBy()));
    }

    private static PromotionRules promotion(GovernancePolicy record) {
        return new PromotionRules(
                record.getTrailingDays(),
                record.getEvidenceDays(),
                record.getRatePerWeekMax(),
                record.getExposureWeeksMin(),
                record.getCoverageMinRatio(),
                record.getBoundConfidence(),
                record.getBoundPerWeekMax(),
                record.getDemotionPerWeek(),
                record.getDemotionWeeks());
    }
}
