package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.avro.LimitsStage;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.math.BigDecimal;
import java.time.Instant;

/** A portfolio's limits, as record and as value. */
public final class LimitMapping {
    private LimitMapping() {}

    public static io.riskgate.schemas.avro.LimitSet toAvro(LimitSet limits) {
        var record = new io.riskgate.schemas.avro.LimitSet();
        record.setPortfolioId(limits.portfolioId());
        record.setBaseCurrency(limits.baseCurrency());
        record.setCapital(limits.capital().decimal());
        record.setQuantityMax(limits.orders().quantityMax().units());
        record.setNotionalMax(limits.orders().notionalMax().decimal());
        record.setPriceCollarRatio(limits.orders().priceCollarRatio());
        record.setPriceAgeMaxMillis(limits.orders().priceAgeMaxMillis());
        record.setApprovalValidMillis(limits.orders().approvalValidMillis());
        record.setOrderLifetimeMaxMillis(limits.orders().orderLifetimeMaxMillis());
        record.setGrossMax(limits.exposures().grossMax().decimal());
        record.setNetMax(limits.exposures().netMax().decimal());
        record.setLeverageMax(limits.exposures().leverageMax());
        record.setDrawdownHaltRatio(limits.exposures().drawdownHaltRatio());
        record.setValueAtRisk95Max(limits.tails().valueAtRisk95Max().decimal());
        record.setValueAtRisk99Max(limits.tails().valueAtRisk99Max().decimal());
        record.setValueAtRisk999Max(limits.tails().valueAtRisk999Max().decimal());
        record.setExpectedShortfall99Max(limits.tails().expectedShortfall99Max().decimal());
        record.setDecay(limits.model().decay());
        record.setCovarianceRows(limits.model().covarianceRows());
        record.setShrinkageRatio(limits.model().shrinkageRatio());
        record.setDegreesOfFreedom(limits.model().degreesOfFreedom());
        record.setObservationsMin(limits.model().observationsMin());
        record.setPolicy(PolicyMapping.toAvro(limits.policy()));
        record.setProposedBy(limits.proposedBy());
        record.setApprovedBy(limits.approvedBy());
        return record;
    }

    /** One person's word on limits. */
    public static Limits toAvro(LimitsSubmitted submitted) {
        return new Limits(
                LimitsStage.valueOf(submitted.stage().name()),
                toAvro(submitted.limits()),
                Instant.ofEpochMilli(submitted.eventTimeMillis()),
                SigningMapping.orNull(submitted.signed().signature()));
    }

    /** Reads what {@link #toAvro(LimitsSubmitted)} wrote; throws {@link RefusedField} or IllegalArgumentException. */
    public static LimitsSubmitted toCore(Limits record) {
        return new LimitsSubmitted(
                CheckedField.symbol("stage", record.getStage(), LimitsSubmitted.Stage.class),
                toCore(record.getLimits()),
                CheckedField.millis("event time", record.getEventTime()),
                SigningMapping.signed(record));
    }

    /** Throws {@link RefusedField} for one bad field, IllegalArgumentException where fields contradict each other. */
    public static LimitSet toCore(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.identifier("base currency", record.getBaseCurrency()),
                money("capital", record.getCapital()),
                orders(record),
                exposures(record),
                tails(record),
                model(record),
                PolicyMapping.toCore(record.getPolicy()),
                CheckedField.identifier("proposer", record.getProposedBy()),
                CheckedField.identifier("approver", record.getApprovedBy()));
    }

    private static LimitSet.OrderLimits orders(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.OrderLimits(
                quantity("quantityMax", record.getQuantityMax()),
                money("notionalMax", record.getNotionalMax()),
                ratio("priceCollarRatio", record.getPriceCollarRatio()),
                duration("priceAgeMaxMillis", record.getPriceAgeMaxMillis()),
                duration("approvalValidMillis", record.getApprovalValidMillis()),
                duration("orderLifetimeMaxMillis", record.getOrderLifetimeMaxMillis()));
    }

    private static LimitSet.ExposureLimits exposures(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.ExposureLimits(
                money("grossMax", record.getGrossMax()),
                money("netMax", record.getNetMax()),
                ratio("leverageMax", record.getLeverageMax()),
                ratio("drawdownHaltRatio", record.getDrawdownHaltRatio()));
    }

    private static LimitSet.TailLimits tails(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.TailLimits(
                money("valueAtRisk95Max", record.getValueAtRisk95Max()),
                money("valueAtRisk99Max", record.getValueAtRisk99Max()),
                money("valueAtRisk999Max", record.getValueAtRisk999Max()),
                money("expectedShortfall99Max", record.getExpectedShortfall99Max()));
    }

    private static RiskModel model(io.riskgate.schemas.avro.LimitSet record) {
        return new RiskModel(
                record.getDecay(),
                record.getCovarianceRows(),
                record.getShrinkageRatio(),
                record.getDegreesOfFreedom(),
                record.getObservationsMin());
    }

    private static Money money(String what, BigDecimal amount) {
        Money money = CheckedField.money(what, amount);
        require(money.isPositive(), what, money);
        return money;
    }

    private static Quantity quantity(String what, BigDecimal units) {
        Quantity quantity = CheckedField.quantity(what, units);
        require(quantity.isPositive(), what, quantity);
        return quantity;
    }

    private static double ratio(String what, double ratio) {
        require(ratio > 0 && Double.isFinite(ratio), what, ratio);
        return ratio;
    }

    private static long duration(String what, long millis) {
        require(millis > 0, what, millis);
        return millis;
    }

    private static void require(boolean aboveZero, String what, Object got) {
        if (!aboveZero) {
            throw new RefusedField(DeadLetterReason.LIMIT, what + " must be above zero and finite, got " + got);
        }
    }
}
