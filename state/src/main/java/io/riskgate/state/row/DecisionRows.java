package io.riskgate.state.row;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.state.avro.DecisionRow;
import io.riskgate.state.avro.ResultRow;
import io.riskgate.state.avro.RowOutcome;
import io.riskgate.state.avro.RowSide;
import io.riskgate.state.avro.RowVerdict;
import io.riskgate.state.avro.TermsRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers already given, kept so that an order gets no other. */
public final class DecisionRows {
    private DecisionRows() {}

    public static DecisionRow toRow(Decision decision) {
        var row = new DecisionRow();
        row.setOrderId(decision.orderId());
        row.setOrderFingerprint(decision.orderFingerprint());
        row.setPortfolioId(decision.origin().portfolioId());
        row.setStrategyId(decision.origin().strategyId());
        row.setCorrelationId(decision.origin().correlationId());
        row.setTerms(toRow(decision.terms()));
        row.setOutcome(RowOutcome.valueOf(decision.outcome().name()));
        row.setApprovedMillionths(decision.approvedQuantity().millionths());
        row.setResults(toRows(decision.results()));
        row.setAssessment(AssessmentRows.toRow(decision.assessment()));
        row.setMarketVersion(decision.versions().marketVersion());
        row.setLimitsVersion(decision.versions().limitsVersion());
        row.setInstrumentsVersion(decision.versions().instrumentsVersion());
        row.setControlVersion(decision.versions().controlVersion());
        row.setPriceAgeMillis(decision.versions().priceAgeMillis());
        row.setEventTimeMillis(decision.eventTimeMillis());
        row.setValidUntilMillis(decision.validUntilMillis());
        return row;
    }

    private static @Nullable TermsRow toRow(@Nullable OrderTerms terms) {
        if (terms == null) {
            return null;
        }
        Price limitPrice = terms.limitPrice();
        return new TermsRow(
                terms.instrumentId(),
                RowSide.valueOf(terms.side().name()),
                terms.quantity().millionths(),
                limitPrice == null ? null : limitPrice.hundredMillionths());
    }

    private static List<ResultRow> toRows(List<CheckResult> results) {
        List<ResultRow> rows = new ArrayList<>(results.size());
        for (CheckResult result : results) {
            rows.add(new ResultRow(
                    result.code().name(),
                    RowVerdict.valueOf(result.verdict().name()),
                    result.observed(),
                    result.limit(),
                    result.detail()));
        }
        return rows;
    }

    public static Decision toCore(DecisionRow row) {
        return new Decision(
                row.getOrderId(),
                row.getOrderFingerprint(),
                new Origin(row.getPortfolioId(), row.getStrategyId(), row.getCorrelationId()),
                toCore(row.getTerms()),
                Outcome.valueOf(row.getOutcome().name()),
                new Quantity(row.getApprovedMillionths()),
                toCore(row.getResults()),
                AssessmentRows.toCore(row.getAssessment()),
                new InputVersions(
                        row.getMarketVersion(),
                        row.getLimitsVersion(),
                        row.getInstrumentsVersion(),
                        row.getControlVersion(),
                        row.getPriceAgeMillis()),
                row.getEventTimeMillis(),
                row.getValidUntilMillis());
    }

    private static @Nullable OrderTerms toCore(@Nullable TermsRow row) {
        if (row == null) {
            return null;
        }
        Long limitPrice = row.getLimitPriceHundredMillionths();
        return new OrderTerms(
                row.getInstrumentId(),
                Side.valueOf(row.getSide().name()),
                new Quantity(row.getQuantityMillionths()),
                limitPrice == null ? null : new Price(limitPrice));
    }

    private static List<CheckResult> toCore(List<ResultRow> rows) {
        List<CheckResult> results = new ArrayList<>(rows.size());
        for (ResultRow row : rows) {
            results.add(new CheckResult(
                    CheckCode.valueOf(row.getCode()),
                    Verdict.valueOf(row.getVerdict().name()),
                    row.getObserved(),
                    row.getLimit(),
                    row.getDetail()));
        }
        return results;
    }
}
