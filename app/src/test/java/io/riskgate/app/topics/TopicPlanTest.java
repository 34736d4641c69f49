package io.riskgate.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.topics.TopicChange.Kind;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.parse("test.yaml", """
            domains:
              portfolio: 6
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
              signals:
                description: Wishes for a position.
                key: portfolio id
                value: io.riskgate.schemas.avro.Signal
                compatibility: BACKWARD_TRANSITIVE
                partitions: portfolio
                retention: unlimited
                cleanup: delete
                owner: strategies
                readers: [engine]
                status: reserved
            """);

    private static final Map<String, String> RIGHT =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "min.insync.replicas", "2");

    @Test
    void creates_what_is_live_and_missing() {
        var plan = TopicPlan.of(Map.of(), CATALOGUE, (short) 3);

        assertThat(plan.changes())
                .containsExactly(new TopicChange(
                        "orders",
                        Kind.CREATE,
                        "topic",
                        "-",
                        "6 partitions, replication 3, cleanup.policy=delete, min.insync.replicas=2, retention.ms=-1"));
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void is_up_to_date_where_all_is_as_wanted_whoever_set_it() {
        assertThat(planFor(new ClusterTopic(6, (short) 3, RIGHT, Set.of())).isUpToDate())
                .isTrue();
        assertThat(planFor(new ClusterTopic(6, (short) 3, RIGHT, RIGHT.keySet()))
                        .isUpToDate())
                .isTrue();
    }

    @Test
    void sets_what_has_another_value() {
        var plan = planFor(new ClusterTopic(6, (short) 3, with("retention.ms", "604800000"), Set.of()));

        assertThat(plan.changes())
                .containsExactly(new TopicChange("orders", Kind.SET, "retention.ms", "604800000", "-1"));
    }

    @Test
    void takes_back_what_was_set_by_hand_but_leaves_a_replica_move_alone() {
        var config = with("retention.bytes", "1000000");
        config.put("leader.replication.throttled.replicas", "*");
        var plan = planFor(new ClusterTopic(
                6, (short) 3, config, Set.of("retention.bytes", "leader.replication.throttled.replicas")));

        assertThat(plan.changes())
                .containsExactly(new TopicChange("orders", Kind.RESET, "retention.bytes", "1000000", "-"));
    }

    @Test
    void fewer_and_more_partitions_are_both_conflicts() {
        assertThat(planFor(new ClusterTopic(5, (short) 3, RIGHT, Set.of())).conflicts())
                .containsExactly(new TopicChange("orders", Kind.CONFLICT, "partitions", "5", "6"));
        assertThat(planFor(new ClusterTopic(7, (short) 3, RIGHT, Set.of())).conflicts())
                .containsExactly(new TopicChange("orders", Kind.CONFLICT, "partitions", "7", "6"));
    }

    @Test
    void fewer_replicas_are_a_conflict_and_more_are_not() {
        assertThat(planFor(new ClusterTopic(6, (short) 2, RIGHT, Set.of())).conflicts())
                .containsExactly(new TopicChange("orders", Kind.CONFLICT, "replication", "2", "3"));
        assertThat(planFor(new ClusterTopic(6, (short) 4, RIGHT, Set.of())).isUpToDate())
                .isTrue();
    }

    @Test
    void prints_as_a_table_and_as_json() {
        var plan = planFor(new ClusterTopic(6, (short) 3, with("retention.ms", "604800000"), Set.of()));

        assertThat(TopicPlanText.table(plan).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains("TOPIC CHANGE SETTING NOW WANTED", "orders set retention.ms 604800000 -1");
        assertThat(TopicPlanText.json(plan))
                .isEqualTo("{\"upToDate\":false,\"conflicts\":0,\"changes\":[{\"topic\":\"orders\",\"change\":\"set\","
                        + "\"setting\":\"retention.ms\",\"now\":\"604800000\",\"wanted\":\"-1\"}]}");
    }

    private static TopicPlan planFor(ClusterTopic orders) {
        return TopicPlan.of(Map.of("orders", orders), CATALOGUE, (short) 3);
    }

    private static Map<String, String> with(String name, String value) {
        var config = new HashMap<>(RIGHT);
        config.put(name, value);
        return config;
    }
}
