package io.riskgate.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void plays_three_weeks_through_broker_and_engine_with_an_exact_ledger() throws Exception {
        var settings = new DemoSettings(
                LocalDate.of(2008, 9, 8),
                LocalDate.of(2008, 9, 26),
                42,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                OptionalInt.empty());

        DemoResult result = Demo.run(settings, ReplayProgress.SILENT);

        assertThat(result.ledger().isExact()).as("%s", result.ledger()).isTrue();
        assertThat(result.dayCount()).isEqualTo(15);
        // The core called directly, without a broker, decides every order the same to the last digit.
        assertThat(result.ledger())
                .isEqualTo(
                        RecordedRun.of("2008-09-08", "2008-09-26", 42).result().ledger());
    }
}
