package io.riskgate.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.SnapshotMapping;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BadSnapshotsTest {
    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://bad-snapshots-test"));
    private final RandomEvents random = new RandomEvents(20_150_115L);

    private void isRefused(String field, Consumer<RiskSnapshot> damage) {
        RiskSnapshot record = SnapshotMapping.toAvro(random.snapshot());
        damage.accept(record);
        assertThat(new RiskSnapshotCodec(wire).decode(null, wire.encode(Topics.FIRM_SNAPSHOTS, record)))
                .isInstanceOfSatisfying(Decoded.Unreadable.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(DeadLetterReason.NUMBER);
                    assertThat(refused.detail()).startsWith(field + " must be a finite number, got ");
                });
    }

    @Test
    void refuses_a_scenario_that_is_no_number_wherever_it_stands() {
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            isRefused("scenario profit and loss", record -> record.setScenarioProfitAndLoss(List.of(bad, 1.0)));
            isRefused("scenario profit and loss", record -> record.setScenarioProfitAndLoss(List.of(1.0, bad)));
        }
    }

    @Test
    void refuses_a_figure_that_is_no_number() {
        double infinite = Double.POSITIVE_INFINITY;
        isRefused("daily sigma", record -> record.setSigmaDaily(Double.NaN));
        isRefused(
                "historical value at risk 95 %",
                record -> record.getHistorical().setValueAtRisk95(Double.NaN));
        isRefused(
                "historical value at risk 99 %",
                record -> record.getHistorical().setValueAtRisk99(infinite));
        isRefused(
                "Student-t value at risk 99.9 %", record -> record.getStudentT().setValueAtRisk999(-infinite));
        isRefused(
                "Student-t expected shortfall 99 %",
                record -> record.getStudentT().setExpectedShortfall99(Double.NaN));
    }
}
