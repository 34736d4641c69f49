package io.riskgate.app.replay.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.avro.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Explanation explanation = new Explanation(LimitOverrides.NONE);

    /** A decision by checks in their order; the first that is beyond its limit decides. */
    private static Decision decision(String orderId, CheckResult... checks) {
        Decision decision = new Decision();
        decision.setOrderId(orderId);
        decision.setPortfolioId("fx");
        decision.setEventTime(Instant.EPOCH);
        decision.setChecks(List.of(checks));
        decision.setOutcome(Outcome.APPROVED);
        decision.setReason("NONE");
        decision.setApprovedQuantity(BigDecimal.TEN);
        for (CheckResult check : List.of(checks)) {
            if (check.getVerdict() != Verdict.PASSED && decision.getOutcome() == Outcome.APPROVED) {
                decision.setOutcome(Outcome.REJECTED);
                decision.setReason(check.getCode());
                decision.setApprovedQuantity(BigDecimal.ZERO);
            }
        }
        return decision;
    }

    private static CheckResult check(String code, double observed, double limit) {
        CheckResult check = new CheckResult();
        check.setCode(code);
        check.setObserved(observed);
        check.setLimit(limit);
        check.setDetail("");
        check.setVerdict(observed > limit ? Verdict.VETOED : Verdict.PASSED);
        return check;
    }

    private Cause cause(Decision recorded, Decision instead) {
        return explanation.of(recorded, instead).cause();
    }

    @Test
    void sees_no_change_where_both_say_the_same() {
        assertThat(explanation.of(decision("1", check("VAR_99", 5, 10)), decision("1", check("VAR_99", 5, 8))))
                .isNull();
    }

    @Test
    void a_lower_limit_explains_a_rejection_and_a_higher_one_an_approval() {
        assertThat(cause(decision("1", check("VAR_99", 8, 10)), decision("1", check("VAR_99", 8, 5))))
                .isEqualTo(Cause.LIMIT);
        assertThat(cause(decision("2", check("VAR_99", 8, 5)), decision("2", check("VAR_99", 8, 10))))
                .isEqualTo(Cause.LIMIT);
    }

    @Test
    void a_higher_limit_explains_that_another_check_rejects() {
        assertThat(cause(
                        decision("1", check("VAR_99", 8, 5), check("LEVERAGE", 3, 2)),
                        decision("1", check("VAR_99", 8, 10), check("LEVERAGE", 3, 2))))
                .isEqualTo(Cause.LIMIT);
    }

    @Test
    void an_earlier_change_explains_another_figure_of_the_check_that_decided_before() {
        cause(decision("1", check("VAR_99", 8, 10)), decision("1", check("VAR_99", 8, 5)));

        ChangedDecision later = explanation.of(
                decision("2", check("STRATEGY_HEALTH", 2, 1), check("QUANTITY", 9, 5)),
                decision("2", check("STRATEGY_HEALTH", 1, 1), check("QUANTITY", 9, 5)));
        assertThat(later.cause()).isEqualTo(Cause.EARLIER_CHANGE);
        assertThat(later.explanation()).contains("since 1", "STRATEGY_HEALTH was 2.0 and would be 1.0");
    }

    @Test
    void nothing_explains_a_change_of_figures_without_an_earlier_one() {
        assertThat(cause(decision("1", check("VAR_99", 8, 10)), decision("1", check("VAR_99", 12, 10))))
                .isEqualTo(Cause.UNEXPLAINED);
    }

    @Test
    void nothing_explains_another_answer_to_the_same_figures() {
        cause(decision("1", check("VAR_99", 8, 10)), decision("1", check("VAR_99", 8, 5)));
        Decision odd = decision("2", check("LEVERAGE", 1, 2));
        odd.getChecks().get(0).setVerdict(Verdict.VETOED);
        odd.setOutcome(Outcome.REJECTED);
        odd.setReason("LEVERAGE");

        assertThat(cause(decision("2", check("LEVERAGE", 1, 2)), odd)).isEqualTo(Cause.UNEXPLAINED);
    }
}
