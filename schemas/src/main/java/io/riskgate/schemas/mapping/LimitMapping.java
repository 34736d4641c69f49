package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.LimitSet;
import io.riskgate.enforcement.value.RiskModel;

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
        record.setProposedBy(limits.proposedBy());
        record.setApprovedBy(limits.approvedBy());
        return record;
    }

    /** Throws {@link RefusedField} for one bad field, IllegalArgumentException where fields contradict each other. */
    public static LimitSet toCore(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.identifier("base currency", record.getBaseCurrency()),
                CheckedField.money("capital", record.getCapital()),
                orders(record),
                exposures(record),
                tails(record),
                model(record),
                CheckedField.identifier("proposer", record.getProposedBy()),
                CheckedField.identifier("approver", record.getApprovedBy()));
    }

    private static LimitSet.OrderLimits orders(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.OrderLimits(
                CheckedField.quantity("quantityMax", record.getQuantityMax()),
                CheckedField.money("notionalMax", record.getNotionalMax()),
                record.getPriceCollarRatio(),
                record.getPriceAgeMaxMillis(),
                record.getApprovalValidMillis(),
                record.getOrderLifetimeMaxMillis());
    }

    private static LimitSet.ExposureLimits exposures(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.ExposureLimits(
                CheckedField.money("grossMax", record.getGrossMax()),
                CheckedField.money("netMax", record.getNetMax()),
                record.getLeverageMax(),
                record.getDrawdownHaltRatio());
    }

    private static LimitSet.TailLimits tails(io.riskgate.schemas.avro.LimitSet record) {
        return new LimitSet.TailLimits(
                CheckedField.money("valueAtRisk95Max", record.getValueAtRisk95Max()),
                CheckedField.money("valueAtRisk99Max", record.getValueAtRisk99Max()),
                CheckedField.money("valueAtRisk999Max", record.getValueAtRisk999Max()),
                CheckedField.money("expectedShortfall99Max", record.getExpectedShortfall99Max()));
    }

    private static RiskModel model(io.riskgate.schemas.avro.LimitSet record) {
        return new RiskModel(
                record.getDecay(),
                record.getCovarianceRows(),
                record.getShrinkageRatio(),
                record.getDegreesOfFreedom(),
                record.getObservationsMin());
    }
}
