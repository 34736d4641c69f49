package io.riskgate.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.riskgate.app.demo.history.Halt;
import io.riskgate.app.demo.html.HtmlReport;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.app.demo.terminal.TerminalReport;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static DemoResult lehman;

    @BeforeAll
    static void play_the_lehman_year() {
        lehman = RecordedRun.of("2008-06-01", "2009-06-30", 42).result();
    }

    @Test
    void gives_the_same_decisions_for_the_same_seed_and_others_for_another() {
        DemoResult again = RecordedRun.of("2008-06-01", "2009-06-30", 42).result();
        DemoResult other = RecordedRun.of("2008-06-01", "2009-06-30", 43).result();

        assertThat(again.ledger()).isEqualTo(lehman.ledger());
        assertThat(other.ledger().decisionsSha256())
                .isNotEqualTo(lehman.ledger().decisionsSha256());
    }

    @Test
    void halts_where_history_makes_it_and_resumes_with_two_people() {
        assertThat(lehman.history().halts())
                .isNotEmpty()
                .filteredOn(halt -> !halt.cause().equals("SENSOR"))
                .allSatisfy(halt -> assertThat(halt.reason()).contains("below its peak"));
        assertThat(lehman.history().halts())
                .filteredOn(halt -> halt.resumedOn() != null)
                .isNotEmpty()
                .extracting(Halt::resumedBy)
                .allSatisfy(people -> assertThat(people).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void stops_the_pyramider_again_and_again_and_lets_the_others_mostly_trade() {
        var outcomes = lehman.history().outcomes();

        assertThat(outcomes.get("pyramid").approvedRatio()).isLessThan(0.5);
        assertThat(outcomes.get("trend").approvedRatio()).isGreaterThan(0.6);
        assertThat(lehman.ledger().rejectedByReason()).hasSizeGreaterThan(8);
    }

    @Test
    void warms_up_with_the_first_sixty_days_where_history_begins() {
        ReplayPlan plan = ReplayPlan.of(EcbFixings.load(), DemoSettings.FIRST_DAY, LocalDate.of(1999, 12, 31));

        assertThat(plan.warmUp()).hasSize(60);
        assertThat(plan.warmUp().get(0).date()).isEqualTo(LocalDate.of(1999, 1, 4));
        assertThat(plan.days().get(0).date()).isAfter(plan.warmUp().get(59).date());
    }

    @Test
    void refuses_a_period_without_fixings() {
        assertThatThrownBy(() -> ReplayPlan.of(EcbFixings.load(), LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no day to trade between 1990-01-01 and 1990-12-31");
    }

    @Test
    void prints_one_line_of_json_with_every_figure_of_the_ledger() throws Exception {
        String line = DemoJson.of(lehman);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line).doesNotContain("\n");
        assertThat(json.get("orders").asLong()).isEqualTo(lehman.ledger().orders());
        assertThat(json.get("decisions").asLong()).isEqualTo(lehman.ledger().decisions());
        assertThat(json.get("undecided").asLong()).isZero();
        assertThat(json.get("duplicateDecisions").asLong()).isZero();
        assertThat(json.get("positionMismatches").asLong()).isZero();
        assertThat(json.get("rejectedByReason").size())
                .isEqualTo(lehman.ledger().rejectedByReason().size());
        assertThat(json.get("days").asInt()).isEqualTo(lehman.dayCount()).isEqualTo(276);
        assertThat(json.get("elapsedSeconds").asDouble()).isEqualTo(12.5);
        assertThat(json.get("varExceedancesByYear").has("2008")).isTrue();
        assertThat(json.get("decisionsSha256").asText()).hasSize(64);
        assertThat(json.get("seed").asLong()).isEqualTo(42);
    }

    @Test
    void writes_a_page_that_fetches_nothing_and_draws_every_desk() {
        String page = HtmlReport.page(lehman);

        assertThat(page).doesNotContain("http:", "https:", "<script", "<link", "url(", " src=");
        assertThat(page).contains("prefers-color-scheme:dark", "Lehman", "pyramid: gross exposure", "VAR_99");
        assertThat(page).contains(lehman.ledger().decisionsSha256()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void reports_in_a_terminal_within_a_hundred_and_ten_columns() {
        assertThat(TerminalReport.lines(lehman, false))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110))
                .anySatisfy(line -> assertThat(line).contains("Lehman"))
                .anySatisfy(line -> assertThat(line).contains("orders = decisions"));
    }
}
