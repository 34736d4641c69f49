package io.riskgate.app.cli.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.Causation;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingFigure;
import io.riskgate.schemas.avro.StandingKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensorTableTest {
    private static Standing standing(String sensor, String status, double perWeek) {
        return new Standing(
                StandingKind.SENSOR,
                "demo",
                sensor,
                "GRADUAL",
                "MONITORING",
                status,
                "because",
                List.of(
                        new StandingFigure("falsePerWeek", perWeek),
                        new StandingFigure("boundPerWeek", perWeek + 0.5),
                        new StandingFigure("openBreaches", 2.0)),
                Instant.EPOCH,
                new Causation("orders", 0, 0L));
    }

    /** The table of the second requirement document. */
    private static SensorTable document() {
        SensorTable table = new SensorTable("demo");
        table.take(standing("VAR_BREACH", "READY", 0.61));
        table.take(standing("STRESS_FAILURE", "READY", 0.99));
        table.take(standing("TAIL_RISK", "HIGH_FP", 1.53));
        table.take(standing("CONCENTRATION", "HIGH_FP", 1.56));
        table.take(standing("LEVERAGE", "READY", 0.64));
        table.take(standing("LIQUIDITY", "READY", 0.46));
        table.take(standing("CORRELATION", "READY", 0.95));
        table.take(standing("VOLATILITY", "HIGH_FP", 1.65));
        table.take(standing("DRAWDOWN", "READY", 0.16));
        table.take(standing("TURNOVER", "MONITORING", 1.08));
        return table;
    }

    @Test
    void has_ten_rows_with_name_type_mode_status_rate_bound_and_open_breaches() {
        List<String> lines = document().lines();
        assertThat(lines).hasSize(14);
        assertThat(lines.get(2).split("\\s{2,}"))
                .containsExactly("var_breach", "VaR Breach Detection", "var", "GRADUAL", "READY", "0.61", "1.11", "2");
        assertThat(lines.get(11)).startsWith("turnover").contains("Turnover Limit", "MONITORING", "1.08");
    }

    @Test
    void counts_six_of_ten_ready_and_not_the_eight_that_the_document_claims() {
        assertThat(document().lines())
                .last()
                .asString()
                .isEqualTo("10 sensors, 6 ready (0 of them enforcing), 4 not; readiness 60.0 %");
        assertThat(document().json().get("summary").get("ready").asInt()).isEqualTo(6);
        assertThat(document().json().get("sensors")).hasSize(10);
    }

    @Test
    void shows_the_newest_standing_and_monitoring_where_there_is_none() {
        SensorTable table = new SensorTable("demo");
        table.take(standing("VAR_BREACH", "READY", 0.61));
        table.take(standing("VAR_BREACH", "ENFORCING", 0.25));
        assertThat(table.summary().enforcing()).isEqualTo(1);
        assertThat(table.lines().get(3)).contains("stress_failure").contains("MONITORING");
    }
}
