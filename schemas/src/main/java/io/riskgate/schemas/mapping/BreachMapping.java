package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachReview;
import io.riskgate.enforcement.governance.breach.BreachSighting;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import io.riskgate.schemas.avro.BreachState;
import io.riskgate.schemas.avro.KeptReview;
import io.riskgate.schemas.avro.SensorMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Breaches, as record and as value; the record of the topic and of the row is the same. */
public final class BreachMapping {
    private BreachMapping() {}

    /** As it stands in a row. */
    public static io.riskgate.schemas.avro.Breach toAvro(Breach breach) {
        return toAvro(breach, null);
    }

    public static io.riskgate.schemas.avro.Breach toAvro(Breach breach, @Nullable Causation causation) {
        BreachSighting first = breach.first();
        var record = new io.riskgate.schemas.avro.Breach();
        record.setBreachId(breach.breachId());
        record.setSequence(breach.sequence());
        record.setPortfolioId(first.portfolioId());
        record.setStrategyId(first.strategyId());
        record.setStrategies(new ArrayList<>(breach.strategies()));
        record.setOrderId(first.orderId());
        record.setSensor(
                io.riskgate.schemas.avro.SensorId.valueOf(first.sensor().name()));
        record.setMode(SensorMode.valueOf(first.mode().name()));
        record.setObserved(first.observed());
        record.setLimit(first.limit());
        record.setUnit(io.riskgate.schemas.avro.MeasureUnit.valueOf(first.unit().name()));
        record.setUtilization(breach.utilizationMax());
        record.setAction(
                io.riskgate.schemas.avro.SensorAction.valueOf(first.action().name()));
        record.setWouldHave(
                io.riskgate.schemas.avro.SensorAction.valueOf(first.wouldHave().name()));
        addLife(breach, record);
        record.setCausation(causation == null ? null : causation.toAvro());
        return record;
    }

    private static void addLife(Breach breach, io.riskgate.schemas.avro.Breach record) {
        record.setEnforced(breach.enforced());
        record.setFindingCount(breach.findingCount());
        record.setState(BreachState.valueOf(breach.state().name()));
        record.setOver(breach.over());
        record.setVerdict(verdict(breach.verdict()));
        record.setReviews(breach.reviews().stream().map(BreachMapping::review).toList());
        record.setEventTime(Instant.ofEpochMilli(breach.openedMillis()));
        record.setLastFindingAt(Instant.ofEpochMilli(breach.lastFindingMillis()));
    }

    private static io.riskgate.schemas.avro.@Nullable ReviewVerdict verdict(@Nullable ReviewVerdict verdict) {
        return verdict == null ? null : io.riskgate.schemas.avro.ReviewVerdict.valueOf(verdict.name());
    }

    private static KeptReview review(BreachReview review) {
        return new KeptReview(
                review.reviewId(),
                review.reviewer(),
                io.riskgate.schemas.avro.ReviewVerdict.valueOf(
                        review.opinion().verdict().name()),
                review.opinion().reason(),
                review.opinion().marketOutcome(),
                review.opinion().confidence(),
                review.counts(),
                Instant.ofEpochMilli(review.eventTimeMillis()));
    }

    public static Breach toCore(io.riskgate.schemas.avro.Breach record) {
        var first = new BreachSighting(
                record.getPortfolioId(),
                record.getStrategyId(),
                record.getOrderId(),
                SensorId.valueOf(record.getSensor().name()),
                record.getObserved(),
                record.getLimit(),
                MeasureUnit.valueOf(record.getUnit().name()),
                EnforcementMode.valueOf(record.getMode().name()),
                SensorAction.valueOf(record.getAction().name()),
                SensorAction.valueOf(record.getWouldHave().name()),
                record.getEventTime().toEpochMilli());
        List<BreachReview> reviews = new ArrayList<>();
        for (KeptReview review : record.getReviews()) {
            reviews.add(review(review));
        }
        return new Breach(
                record.getSequence(),
                first,
                new TreeSet<>(record.getStrategies()),
                record.getFindingCount(),
                record.getUtilization(),
                record.getEnforced(),
                record.getLastFindingAt().toEpochMilli(),
                record.getOver(),
                reviews,
                record.getVerdict() == null
                        ? null
                        : ReviewVerdict.valueOf(record.getVerdict().name()));
    }

    private static BreachReview review(KeptReview review) {
        return new BreachReview(
                review.getReviewId(),
                review.getReviewer(),
                new ReviewReceived.Opinion(
                        ReviewVerdict.valueOf(review.getVerdict().name()),
                        review.getReason(),
                        review.getMarketOutcome(),
                        review.getConfidence()),
                review.getCounts(),
                review.getEventTime().toEpochMilli());
    }
}
