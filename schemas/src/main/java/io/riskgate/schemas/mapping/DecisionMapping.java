package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.avro.MeasureUnit;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to an order, as record and as value. */
public final class DecisionMapping {
    private DecisionMapping() {}

    public static io.riskgate.schemas.avro.Decision toAvro(Decision decision, Causation causation, String build) {
        var record = new io.riskgate.schemas.avro.Decision();
        record.setEventId(causation.toString());
        record.setOrderId(decision.orderId());
        record.setOrderFingerprint(decision.orderFingerprint());
        record.setPortfolioId(decision.origin().portfolioId());
        record.setStrategyId(decision.origin().strategyId());
        record.setCorrelationId(decision.origin().correlationId());
        record.setCausation(causation.toAvro());
        record.setTerms(terms(decision.terms()));
        record.setOutcome(
                io.riskgate.schemas.avro.Outcome.valueOf(decision.outcome().name()));
        record.setApprovedQuantity(decision.approvedQuantity().units());
        record.setReason(decision.reason());
        record.setChecks(checks(decision.results()));
        record.setAssessment(AssessmentMapping.toAvro(decision.assessment()));
        record.setVersions(versions(decision.versions()));
        record.setEventTime(Instant.ofEpochMilli(decision.eventTimeMillis()));
        record.setValidUntil(
                decision.validUntilMillis() == 0 ? null : Instant.ofEpochMilli(decision.validUntilMillis()));
        record.setBuild(build);
        return record;
    }

    private static io.riskgate.schemas.avro.@Nullable OrderTerms terms(@Nullable OrderTerms terms) {
        return terms == null
                ? null
                : new io.riskgate.schemas.avro.OrderTerms(
                        terms.instrumentId(),
                        io.riskgate.schemas.avro.Side.valueOf(terms.side().name()),
                        terms.quantity().units(),
                        OrderMapping.decimal(terms.limitPrice()));
    }

    private static List<io.riskgate.schemas.avro.CheckResult> checks(List<CheckResult> results) {
        List<io.riskgate.schemas.avro.CheckResult> records = new ArrayList<>(results.size());
        for (CheckResult result : results) {
            records.add(new io.riskgate.schemas.avro.CheckResult(
                    result.code().name(),
                    io.riskgate.schemas.avro.Verdict.valueOf(result.verdict().name()),
                    result.observed(),
                    result.limit(),
                    MeasureUnit.valueOf(result.code().unit().name()),
                    result.utilization(),
                    result.detail()));
        }
        return records;
    }

    private static io.riskgate.schemas.avro.InputVersions versions(InputVersions versions) {
        return new io.riskgate.schemas.avro.InputVersions(
                versions.marketVersion(),
                versions.limitsVersion(),
                versions.instrumentsVersion(),
                versions.controlVersion(),
                versions.priceAgeMillis());
    }

    /** Reads what {@link #toAvro} wrote; throws {@link RefusedField}. */
    public static Decision toCore(io.riskgate.schemas.avro.Decision record) {
        Instant validUntil = record.getValidUntil();
        return new Decision(
                OrderMapping.orderId(record.getOrderId()),
                CheckedField.identifier("order fingerprint", record.getOrderFingerprint()),
                new Origin(
                        CheckedField.identifier("portfolio", record.getPortfolioId()),
                        CheckedField.identifier("strategy", record.getStrategyId()),
                        CheckedField.identifier("correlation id", record.getCorrelationId())),
                terms(record.getTerms()),
                CheckedField.symbol("outcome", record.getOutcome(), Outcome.class),
                CheckedField.quantity("approved quantity", record.getApprovedQuantity()),
                results(record.getChecks()),
                AssessmentMapping.toCore(record.getAssessment()),
                versions(record.getVersions()),
                CheckedField.millis("event time", record.getEventTime()),
                validUntil == null ? 0 : validUntil.toEpochMilli());
    }

    private static @Nullable OrderTerms terms(io.riskgate.schemas.avro.@Nullable OrderTerms record) {
        if (record == null) {
            return null;
        }
        BigDecimal limit = record.getLimitPrice();
        return new OrderTerms(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.symbol("side", record.getSide(), Side.class),
                CheckedField.quantityAboveZero("quantity", record.getQuantity()),
                limit == null ? null : CheckedField.price("limit price", limit));
    }

    private static List<CheckResult> results(List<io.riskgate.schemas.avro.CheckResult> records) {
        List<CheckResult> results = new ArrayList<>(records.size());
        for (io.riskgate.schemas.avro.CheckResult record : records) {
            results.add(new CheckResult(
                    code(record.getCode()),
                    CheckedField.symbol("verdict", record.getVerdict(), Verdict.class),
                    CheckedField.finite("observed value", record.getObserved()),
                    CheckedField.finite("limit", record.getLimit()),
                    record.getDetail()));
        }
        return results;
    }

    private static CheckCode code(String code) {
        try {
            return CheckCode.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw new RefusedField(DeadLetterReason.ENUM, "check code is not one that this engine knows");
        }
    }

    private static InputVersions versions(io.riskgate.schemas.avro.InputVersions record) {
        return new InputVersions(
                record.getMarket(),
                record.getLimits(),
                record.getInstruments(),
                record.getControl(),
                record.getPriceAgeMillis());
    }
}
