package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.Verdict;
import java.util.List;
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
        String moved = moved(recorded, instead);
        Cause cause = Cause.UNEXPLAINED;
        String text = "neither a changed limit nor an earlier change accounts for it";
        if (!byLimit.isEmpty()) {
            cause = Cause.LIMIT;
            text = byLimit;
        } else if (earlier != null && (!moved.isEmpty() || isResized(recorded, instead))) {
            cause = Cause.EARLIER_CHANGE;
            text = "the portfolio stood elsewhere since " + earlier + "; " + figures(recorded, instead, moved);
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

    /** Where a check that decides in one history would have passed the same figure under the other's limit. */
    private String byLimit(Decision recorded, Decision instead) {
        for (Decision decided : List.of(instead, recorded)) {
            CheckResult veto = veto(decided);
            CheckResult same = veto == null ? null : check(decided == instead ? recorded : instead, veto.getCode());
            if (veto == null || same == null) {
                continue;
            }
            if (veto.getLimit() != same.getLimit() && veto.getObserved() <= same.getLimit()) {
                return veto.getCode() + " is " + veto.getObserved() + " with the order; "
                        + limits(recorded, instead, veto);
            }
            if (veto.getCode().equals("KILL_SWITCH") && overrides.changesDrawdown(recorded.getPortfolioId())) {
                return "the drawdown that halts the portfolio was changed";
            }
        }
        return "";
    }

    /** A check that decides in one of the histories and measured something else in the other; empty where none did. */
    private static String moved(Decision recorded, Decision instead) {
        for (Decision decided : List.of(instead, recorded)) {
            CheckResult veto = veto(decided);
            if (veto != null && isMoved(check(recorded, veto.getCode()), check(instead, veto.getCode()))) {
                return veto.getCode();
            }
        }
        return "";
    }

    /** Approved in both, for another quantity. */
    private static boolean isResized(Decision recorded, Decision instead) {
        return veto(recorded) == null && veto(instead) == null;
    }

    private static boolean isMoved(@Nullable CheckResult before, @Nullable CheckResult after) {
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

    private static String figures(Decision recorded, Decision instead, String code) {
        if (code.isEmpty()) {
            return "another quantity would be approved";
        }
        CheckResult before = check(recorded, code);
        CheckResult after = check(instead, code);
        return code + " was " + (before == null ? "not asked" : before.getObserved()) + " and would be "
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
