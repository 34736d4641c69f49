package io.riskgate.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LimitFileTest {
    private static final String SMALL = """
            portfolio: macro
            baseCurrency: USD
            capital: 1000000
            orders: {quantityMax: 1000, notionalMax: 100000}
            exposures: {grossMax: 2000000, netMax: 1000000, leverageMax: 2.0}
            tails: {valueAtRisk95Max: 100000, valueAtRisk99Max: 200000, valueAtRisk999Max: 500000,
                    expectedShortfall99Max: 300000}
            """;

    private static LimitSet read(String yaml, String profile) {
        return LimitFile.parse("macro.yaml", yaml, profile, "ann");
    }

    /** The example of the page that explains the format. */
    private static String documented() throws IOException {
        String page = Files.readString(Path.of("../docs/limits.md"));
        int start = page.indexOf("```yaml") + "```yaml".length();
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void reads_the_documented_example() throws IOException {
        LimitSet limits = read(documented(), "");

        assertThat(limits.portfolioId()).isEqualTo("macro");
        assertThat(limits.proposedBy()).isEqualTo("ann");
        assertThat(limits.approvedBy()).isEqualTo(LimitSet.NOBODY);
        assertThat(limits.orders().priceAgeMaxMillis()).isEqualTo(5_000);
        assertThat(limits.policy().modes().of(SensorId.VAR_BREACH)).isEqualTo(EnforcementMode.FULL);
        assertThat(limits.policy().modes().of(SensorId.DRAWDOWN)).isEqualTo(EnforcementMode.MONITORING);
        assertThat(limits.policy().adaptive().enforced()).isTrue();
        assertThat(limits.policy().narrowerOf(LimitLevel.INSTRUMENT, "EURUSD").exposureMax())
                .isEqualTo(Money.parse("8000000"));
    }

    @Test
    void lays_a_profile_over_the_file() throws IOException {
        LimitSet limits = read(documented(), "dev");

        assertThat(limits.orders().priceAgeMaxMillis()).isEqualTo(4 * 86_400_000L);
        assertThat(limits.orders().notionalMax()).isEqualTo(Money.parse("6000000"));
        assertThatThrownBy(() -> read(documented(), "prod")).hasMessageContaining("no profile 'prod'");
    }

    @Test
    void keeps_the_houses_kill_switches_where_a_file_says_nothing_of_them() {
        assertThat(read(SMALL, "").policy().switches()).isEqualTo(KillSwitchLimits.STANDARD);
    }

    @Test
    void sets_the_kill_switches_that_a_file_names() {
        String switches = "killSwitches: {rejectionsMax: 20, growthMaxRatio: 0.2, marketAgeMax: 4d}\n";
        KillSwitchLimits limits = read(SMALL + switches, "").policy().switches();

        assertThat(limits.rejections().countMax()).isEqualTo(20);
        assertThat(limits.velocity().growthMaxRatio()).isEqualTo(0.2);
        assertThat(limits.portfolio().marketAgeMaxMillis()).isEqualTo(4 * 86_400_000L);
        assertThat(limits.strategies()).isEqualTo(KillSwitchLimits.STANDARD.strategies());
    }

    @Test
    void suggests_the_word_that_was_probably_meant() {
        assertThatThrownBy(() -> read(SMALL.replace("leverageMax", "levrageMax"), ""))
                .isInstanceOf(UnusableLimits.class)
                .hasMessageContaining("'levrageMax'; did you mean leverageMax?");
    }

    @Test
    void refuses_what_its_schema_refuses() {
        assertThatThrownBy(() -> read(SMALL.replace("capital: 1000000", "capital: -1"), ""))
                .hasMessageContaining("capital");
        assertThatThrownBy(() -> read(SMALL.replace("portfolio: macro\n", ""), ""))
                .hasMessageContaining("portfolio");
        assertThatThrownBy(() -> read(SMALL + "sensors: {modes: {LEVERAGE: OFF}}\n", ""))
                .hasMessageContaining("LEVERAGE");
    }

    @Test
    void refuses_limits_that_others_make_meaningless() {
        assertThatThrownBy(() -> read(SMALL.replace("netMax: 1000000", "netMax: 3000000"), ""))
                .hasMessageContaining("exposures.netMax 3000000 can never be reached");
        assertThatThrownBy(() -> read(SMALL + "sensors: {thresholds: {valueAtRisk95Max: 150000}}\n", ""))
                .hasMessageContaining("valueAtRisk95Max 150000 can never be reached");
        assertThatThrownBy(() -> read(SMALL.replace("valueAtRisk95Max: 100000", "valueAtRisk95Max: 250000"), ""))
                .hasMessageContaining("must not fall as the tail deepens");
    }

    @Test
    void tells_what_differs() {
        LimitSet before = read(SMALL, "");
        LimitSet after = read(SMALL.replace("grossMax: 2000000", "grossMax: 3000000"), "");

        assertThat(LimitText.differences(before, before)).isEmpty();
        assertThat(LimitText.differences(before, after))
                .singleElement()
                .asString()
                .contains("grossMax");
    }
}
