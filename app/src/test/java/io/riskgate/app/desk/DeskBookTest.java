package io.riskgate.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.schemas.catalogue.Topics;
import org.junit.jupiter.api.Test;

class DeskBookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DeskBook book = new DeskBook();

    @Test
    void a_halt_stands_until_it_is_resumed_and_counts_once_for_all_partitions() throws Exception {
        for (int partition = 0; partition < 6; partition++) {
            killSwitch("HALTED", "c1", partition);
        }
        assertThat(book.haltedCount()).isEqualTo(1);
        assertThat(book.whole().at("/kill/history")).hasSize(1);
        killSwitch("AWAITING_SECOND_PERSON", "c2", 0);
        assertThat(book.whole().at("/kill/halfResumed/all/commandId").asText()).isEqualTo("c2");
        for (int partition = 0; partition < 6; partition++) {
            killSwitch("RESUMED", "c3", partition);
        }
        assertThat(book.haltedCount()).isZero();
        assertThat(book.whole().at("/kill/halfResumed")).isEmpty();
    }

    @Test
    void a_halt_stands_while_one_partition_has_not_resumed() throws Exception {
        killSwitch("HALTED", "c1", 0);
        killSwitch("HALTED", "c1", 1);
        killSwitch("REFUSED", "c2", 1);
        killSwitch("RESUMED", "c2", 0);
        assertThat(book.haltedCount()).isEqualTo(1);
        killSwitch("RESUMED", "c3", 1);
        assertThat(book.haltedCount()).isZero();
    }

    @Test
    void a_decision_is_counted_by_its_reason_and_kept_whole() throws Exception {
        book.take(Topics.DECISIONS, "3/17", record("""
                {"orderId":"o1","portfolioId":"p","strategyId":"s","outcome":"REJECTED","reason":"VAR_99",
                 "eventTime":"2008-09-15T00:00:00Z","approvedQuantity":0,"terms":null,
                 "checks":[{"code":"VAR_99","verdict":"VETOED","observed":120.0,"limit":100.0,"detail":""}]}"""));
        ObjectNode changes = book.drainChanges();
        assertThat(changes.at("/counts/byReason/VAR_99").asLong()).isEqualTo(1);
        assertThat(changes.at("/decisions/0/observed").asDouble()).isEqualTo(120.0);
        assertThat(book.decision("3/17")).isPresent();
        assertThat(book.drainChanges().at("/decisions")).isEmpty();
    }

    @Test
    void the_figures_of_a_portfolio_stand_beside_its_limits() throws Exception {
        book.take(Topics.CONTROL, "0/1", record("""
                {"change":{"limits":{"portfolioId":"p","grossMax":900,"valueAtRisk99Max":80}}}"""));
        book.take(Topics.RISK_SNAPSHOTS, "0/2", record("""
                {"portfolioId":"p","eventTime":"2008-09-15T00:00:00Z","gross":500,"net":-100,"equity":1000,
                 "historical":{"valueAtRisk99":40,"expectedShortfall99":50},
                 "studentT":{"valueAtRisk99":60,"expectedShortfall99":45},"scenarioProfitAndLoss":[1,2]}"""));
        ObjectNode whole = book.whole();
        assertThat(whole.at("/portfolios/p/points/0").toString())
                .isEqualTo("[1221436800000,500.0,-100.0,60.0,50.0,1000.0,900.0,80.0]");
        assertThat(whole.at("/portfolios/p/latest/scenarioProfitAndLoss").isMissingNode())
                .isTrue();
    }

    /** Newcombe (1998), and R's prop.test without correction: 3 of 20 gives 0.0524 to 0.3604. */
    @Test
    void the_interval_of_a_false_positive_ratio_is_wilsons() {
        double[] ends = SensorBoard.interval(3, 20);
        assertThat(ends[0]).isCloseTo(0.0524, within(5e-5));
        assertThat(ends[1]).isCloseTo(0.3604, within(5e-5));
    }

    @Test
    void a_long_series_is_thinned_and_keeps_first_and_last() {
        PortfolioSeries series = new PortfolioSeries();
        for (int day = 0; day < 5_000; day++) {
            ObjectNode snapshot = JSON.createObjectNode();
            snapshot.put(
                    "eventTime",
                    java.time.Instant.ofEpochMilli(day * 86_400_000L).toString());
            snapshot.put("gross", day);
            series.take(snapshot);
        }
        assertThat(series.points().size()).isBetween(300, 800);
        assertThat(series.points().get(0).get(1).asDouble()).isZero();
        assertThat(series.lastPoint().get(1).asDouble()).isGreaterThan(4_970);
    }

    private void killSwitch(String result, String commandId, int partition) throws Exception {
        book.take(Topics.KILL_SWITCH_EVENTS, partition + "/0", record("""
                {"result":"%s","scope":{"kind":"FIRM","target":""},"commandId":"%s","persons":["ada"],"detail":"d",
                 "partition":%d}""".formatted(result, commandId, partition)));
    }

    private static ObjectNode record(String json) throws Exception {
        return (ObjectNode) JSON.readTree(json);
    }
}
