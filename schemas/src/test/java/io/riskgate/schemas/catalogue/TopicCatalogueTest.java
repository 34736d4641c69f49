package io.riskgate.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private static final String SMALL = """
            domains:
              portfolio: 6
              single: 1
            config:
              min.insync.replicas: "2"
            topics:
              orders:
                description: Wishes to trade.
                key: portfolio id
                value: io.riskgate.schemas.avro.Order
                compatibility: BACKWARD_TRANSITIVE
                partitions: portfolio
                retention: unlimited
                cleanup: delete
                owner: order management system
                readers: [engine]
                status: live
            """;

    @Test
    void reads_a_topic_with_everything_that_is_said_of_it() {
        var orders = TopicCatalogue.parse("small.yaml", SMALL).topic("orders");

        assertThat(orders)
                .isEqualTo(new TopicContract(
                        "orders",
                        "Wishes to trade.",
                        TopicContract.Status.LIVE,
                        new TopicContract.Content(
                                "portfolio id", "io.riskgate.schemas.avro.Order", Compatibility.BACKWARD_TRANSITIVE),
                        new TopicStorage(
                                "portfolio", 6, Optional.empty(), "delete", Map.of("min.insync.replicas", "2")),
                        new TopicContract.Parties("order management system", List.of("engine"))));
    }

    @Test
    void keeps_records_for_ever_where_retention_is_unlimited_and_as_long_as_said_elsewhere() {
        assertThat(configOf(SMALL)).containsEntry("retention.ms", "-1").containsEntry("cleanup.policy", "delete");
        assertThat(configOf(SMALL.replace("unlimited", "P30D")))
                .containsEntry(
                        "retention.ms", String.valueOf(Duration.ofDays(30).toMillis()));
    }

    @Test
    void demands_no_more_replicas_in_sync_than_there_are() {
        var storage = TopicCatalogue.parse("small.yaml", SMALL).topic("orders").storage();

        assertThat(storage.configFor((short) 1)).containsEntry("min.insync.replicas", "1");
        assertThat(storage.configFor((short) 2)).containsEntry("min.insync.replicas", "2");
        assertThat(storage.configFor((short) 3)).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void a_topic_setting_overrides_the_shared_one() {
        var yaml = SMALL + "    config:\n      min.insync.replicas: \"3\"\n";

        assertThat(TopicCatalogue.parse("small.yaml", yaml)
                        .topic("orders")
                        .storage()
                        .configFor((short) 3))
                .containsEntry("min.insync.replicas", "3");
    }

    @Test
    void leaves_reserved_topics_out_of_the_live_ones() {
        var catalogue = TopicCatalogue.parse("small.yaml", SMALL.replace("status: live", "status: reserved"));

        assertThat(catalogue.live()).isEmpty();
        assertThat(catalogue.topics()).hasSize(1);
    }

    @Test
    void refuses_an_unknown_key_with_the_one_that_was_probably_meant() {
        refuses("retention:", "retentoin:", "topic orders: key retentoin is unknown; did you mean retention?");
    }

    @Test
    void refuses_an_unknown_topic_setting_of_kafka() {
        refuses(
                "min.insync.replicas",
                "min.insync.replica",
                "config: topic setting min.insync.replica is unknown; did you mean min.insync.replicas?");
    }

    @Test
    void refuses_an_unknown_domain_and_names_the_known_ones() {
        refuses(
                "partitions: portfolio",
                "partitions: everything",
                "topic orders: domain everything is unknown; known are portfolio, single");
    }

    @Test
    void refuses_what_is_missing_twice_or_out_of_range() {
        refuses("    owner: order management system\n", "", "topic orders must say its owner");
        refuses("readers: [engine]", "readers: []", "topic orders: readers must name at least one");
        refuses("portfolio: 6", "portfolio: 0", "domain portfolio must have a partition count of at least 1, got 0");
        refuses("status: live", "status: alive", "topic orders: status alive is unknown; did you mean live?");
        refuses(
                "unlimited",
                "30 days",
                "topic orders: retention must be unlimited or a duration as in P30D, got 30 days");
        refuses("  orders:", "  Orders:", "topic Orders must be lower-case letters, digits and hyphens");
        assertThatThrownBy(() -> TopicCatalogue.parse("small.yaml", SMALL + "    owner: somebody else\n"))
                .hasMessageContaining("Duplicate field 'owner'");
    }

    @Test
    void names_the_closest_topic_when_asked_for_one_that_is_not() {
        assertThatThrownBy(() -> TopicCatalogue.load().topic("order"))
                .hasMessage("there is no topic order; did you mean orders?");
    }

    private static Map<String, String> configOf(String yaml) {
        return TopicCatalogue.parse("small.yaml", yaml)
                .topic("orders")
                .storage()
                .configFor((short) 1);
    }

    private static void refuses(String right, String wrong, String message) {
        assertThatThrownBy(() -> TopicCatalogue.parse("small.yaml", SMALL.replace(right, wrong)))
                .isInstanceOf(CatalogueFault.class)
                .hasMessage("small.yaml: " + message);
    }
}
