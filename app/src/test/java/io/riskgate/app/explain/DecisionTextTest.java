package io.riskgate.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.mapping.DecisionMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTextTest {
    private static Decision rejected() {
        var steps = new Assessment.Adaptation.Steps(1.5, 0.8, 0.9, 1.08);
        var leverage = new SensorFinding(
                SensorId.LEVERAGE,
                SensorFinding.Status.BREACHED,
                1.2,
                1.08,
                MeasureUnit.RATIO,
                SensorAction.REDUCE_POSITION,
                "RANGING");
        return new Decision(
                "o-1",
                "00112233445566778899aabbccddeeff",
                new Origin("macro", "trend", "c-1"),
                new OrderTerms("EURUSD", Side.BUY, Quantity.parse("250000"), null),
                Outcome.REJECTED,
                Quantity.ZERO,
                List.of(
                        CheckResult.passed(CheckCode.KILL_SWITCH),
                        CheckResult.atMost(CheckCode.GROSS_EXPOSURE, 1_200_000, 1_000_000)),
                new Assessment(
                        List.of(new SensorResult(leverage, EnforcementMode.MONITORING, false)),
                        SensorAction.NONE,
                        SensorAction.REDUCE_POSITION,
                        Quantity.parse("50000"),
                        new Assessment.RiskShare(0.0255, 6_375, 25_500),
                        new Assessment.Adaptation(
                                "RANGING", "ELEVATED", 0.125, List.of("liquidity"), steps, steps, steps)),
                new InputVersions(42, 3, 2, 9, 1_500),
                1_600_000_000_000L,
                0);
    }

    @Test
    void tells_the_answer_first_then_why_and_what_would_have_passed() {
        List<String> lines =
                DecisionText.of(DecisionMapping.toAvro(rejected(), new Causation("orders", 0, 7), "build"));

        assertThat(lines.get(0)).startsWith("Order o-1  macro / trend");
        assertThat(lines).contains("  asked     BUY 250,000 EURUSD at market", "  answer    REJECTED");
        assertThat(lines).contains("  because   gross exposure: 1,200,000 against a limit of 1,000,000");
        assertThat(lines).contains("  instead   50,000 would have passed");
        assertThat(lines).anyMatch(line -> line.contains("NO") && line.contains("[####################! 120%"));
        assertThat(lines).anyMatch(line -> line.contains("leverage") && line.contains("would ask for reduce position"));
        assertThat(lines).contains("  component 6,375 of 25,500 (25.0 %)");
        assertThat(lines).contains("  leverage            1.5 profile x 0.8 class x 0.900 stress = 1.0800");
        assertThat(lines).anyMatch(line -> line.contains("without liquidity"));
    }
}
