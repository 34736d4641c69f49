package io.riskgate.suite.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.firm.FirmFigures;
import io.riskgate.schemas.avro.FirmRisk;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.testkit.BrokerFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The firm's risk out of added vectors, and a halt of the whole firm, on a real broker. */
class FirmOnBrokerTest {
    private static final long SEED = 20_080_915;
    private static final double EXACT = 1e-12;

    @TempDir
    Path directory;

    @Test
    void equals_one_portfolio_that_holds_everything_and_halts_all_fifty_in_six_partitions() throws UnreadableRecord {
        try (FirmDay day = new FirmDay(BrokerFixture.shared(), directory, SEED)) {
            day.trade(4);

            FirmRisk firm = day.published();
            FirmFigures merged = day.merged();
            System.out.println("seed " + SEED + ": firm of " + firm.getPortfolioCount() + " portfolios, VaR 99 "
                    + firm.getValueAtRisk99() + " against " + merged.valueAtRisk99() + ", ES 99 "
                    + firm.getExpectedShortfall99() + " against " + merged.expectedShortfall99());
            assertThat(firm.getPortfolioCount()).isEqualTo(FirmDay.PORTFOLIOS);
            assertThat(firm.getScenarioDays()).isEqualTo(60);
            assertThat(merged.valueAtRisk99()).isPositive();
            assertThat(firm.getValueAtRisk99())
                    .isCloseTo(merged.valueAtRisk99(), within(EXACT * merged.valueAtRisk99()));
            assertThat(firm.getExpectedShortfall99())
                    .isCloseTo(merged.expectedShortfall99(), within(EXACT * merged.expectedShortfall99()));
            assertThat(firm.getGross()).isEqualByComparingTo(merged.gross());
            assertThat(firm.getNet()).isEqualByComparingTo(merged.net());

            day.limitFirm("1");
            day.trade(1);
            assertThat(day.haltedPartitions()).hasSize(FirmDay.PARTITIONS);
            assertThat(day.probe().values())
                    .hasSize(FirmDay.PORTFOLIOS)
                    .allMatch(reason -> reason.equals("KILL_SWITCH"));
        }
    }

    @Test
    void is_halted_in_six_partitions_when_an_engine_of_another_build_decides_outside_a_rollout()
            throws UnreadableRecord {
        try (FirmDay day = new FirmDay(BrokerFixture.shared(), directory, SEED)) {
            assertThat(day.haltedPartitions()).isEmpty();

            day.meetAnotherBuild();

            assertThat(day.haltedPartitions()).hasSize(FirmDay.PARTITIONS);
            assertThat(day.probe().values())
                    .hasSize(FirmDay.PORTFOLIOS)
                    .allMatch(reason -> reason.equals("KILL_SWITCH"));
        }
    }
}
