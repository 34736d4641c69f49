package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells why a decision would have been another. Owned by one thread. */
final class Explanation {
    private final LimitOverrides overrides;
    private final Map<String, String> firstChanges = new TreeMap<>();

    Explanation(LimitOverrides overrides) {
        this.overrides = overrides;
    }

    /** The change, explained; null where both decisions say the same. */
    @Nullable
    ChangedDecision of(Decision recorded, Decision instead) {
        if (says(recorded).equals(says(instead))
                && recorded.getApprovedQuantity().equals(instead.getApprovedQuantity())) {
            return null;
        }
        String portfolio = recorded.getPortfolioId();
        String earlier = firstChanges.get(portfolio);
        String byLimit = byLimit(recorded, instead);
        Cause cause = Cause.UNEXPLAINED;
        String text = "neither a changed limit nor an earlier change accounts for it";
        if (!byLimit.isEmpty()) {
            cause = Cause.LIMIT;
            text = byLimit;
        } else if (earlier != null && isMoved(recorded, instead)) {
            cause = Cause.EARLIER_CHANGE;
            text = "the portfolio stood elsewhere since " + earlier + "; " + figures(recorded, instead);
        }
        firstChanges.putIfAbsent(portfolio, recorded.getOrderId());
        return new ChangedDecision(
                recorded.getOrderId(),
                portfolio,
                recorded.getEventTime().toEpochMilli(),
                says(recorded),
                says(instead),
                cause,
                text);
    }

    private static String says(Decision decision) {
        return decision.getOutcome() == Outcome.APPROVED ? "APPROVED" : "REJECTED " + decision.getReason();
    }

    /** Where the check that decides would have judged the same figure otherwise under the other limit. */
    private String byLimit(Decision recorded, Decision instead) {
        Decision stricter = instead.getOutcome() == Outcome.APPROVED ? recorded : instead;
        Decision milder = stricter == recorded ? instead : recorded;
        CheckResult veto = veto(stricter);
        CheckResult same = veto == null ? null : check(milder, veto.getCode());
        if (veto == null || same == null) {
            return "";
        }
        boolean turns = veto.getLimit() != same.getLimit() && veto.getObserved() <= same.getLimit();
        if (turns) {
            return veto.getCode() + " is " + veto.getObserved() + " with the order; " + limits(recorded, instead, veto);
        }
        boolean haltsOtherwise =
                veto.getCode().equals("KILL_SWITCH") && overrides.changesDrawdown(recorded.getPortfolioId());
        return haltsOtherwise ? "the drawdown that halts the portfolio was changed" : "";
    }

    /** Whether the check that decides measured something else in the other history. */
    private static boolean isMoved(Decision recorded, Decision instead) {
        CheckResult veto = veto(instead) == null ? veto(recorded) : veto(instead);
        if (veto == null) {
            return !recorded.getApprovedQuantity().equals(instead.getApprovedQuantity());
        }
        CheckResult before = check(recorded, veto.getCode());
        CheckResult after = check(instead, veto.getCode());
        return before == null
                || after == null
                || before.getObserved() != after.getObserved()
                || !before.getDetail().equals(after.getDetail());
    }

    private static String limits(Decision recorded, Decision instead, CheckResult veto) {
        CheckResult before = check(recorded, veto.getCode());
        CheckResult after = check(instead, veto.getCode());
        return "its limit was " + (before == null ? "none" : before.getLimit()) + " and would be "
                + (after == null ? "none" : after.getLimit());
    }

    private static String figures(Decision recorded, Decision instead) {
        CheckResult veto = veto(instead) == null ? veto(recorded) : veto(instead);
        if (veto == null) {
            return "another quantity would be approved";
        }
        CheckResult before = check(recorded, veto.getCode());
        CheckResult after = check(instead, veto.getCode());
        return veto.getCode() + " was " + (before == null ? "not asked" : before.getObserved()) + " and would be "
                + (after == null ? "not asked" : after.getObserved());
    }

    private static @Nullable CheckResult veto(Decision decision) {
        for (CheckResult check : decision.getChecks()) {
            if (check.getVerdict() != Verdict.PASSED) {
                return check;
            }
        }
        return null;
    }

    private static @Nullable CheckResult check(Decision decision, String code) {
        for (CheckResult check : decision.getChecks()) {
            if (check.getCode().equals(code)) {
                return check;
            }
        }
        return null;
    }
}
