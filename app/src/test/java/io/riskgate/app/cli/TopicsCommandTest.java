package io.riskgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.riskgate.app.cluster.BrokerSettings;
import io.riskgate.app.cluster.EmbeddedBroker;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import io.riskgate.schemas.catalogue.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedBroker broker;
    private Admin admin;

    @BeforeEach
    void start_a_broker() {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterEach
    void stop_the_broker() {
        admin.close();
        broker.close();
    }

    @Test
    void plan_changes_nothing_apply_does_and_verify_agrees() throws Exception {
        assertThat(topics("plan")).isZero();
        assertThat(admin.listTopics().names().get()).isEmpty();
        assertThat(topics("verify")).isOne();

        assertThat(topics("apply")).isZero();

        var live =
                TopicCatalogue.load().live().stream().map(TopicContract::name).toList();
        assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(live);
        assertThat(partitions(Topics.ORDERS)).isEqualTo(6);
        assertThat(partitions(Topics.PRICES)).isEqualTo(1);
        assertThat(setting(Topics.AUDIT, "retention.ms")).isEqualTo("-1");
        assertThat(topics("verify")).isZero();
        assertThat(topics("apply")).isZero();
        assertThat(out.toString()).endsWith("Nothing was changed: all topics are as the catalogue says.\n");
    }

    @Test
    void a_setting_changed_by_hand_fails_verify_and_is_corrected() throws Exception {
        topics("apply");
        change(Topics.AUDIT, "retention.ms", "1000");
        change(Topics.ORDERS, "flush.ms", "1000");

        assertThat(topics("verify", "--json")).isOne();
        assertThat(out.toString())
                .contains("\"topic\":\"audit\",\"change\":\"set\",\"setting\":\"retention.ms\",\"now\":\"1000\"")
                .contains("\"topic\":\"orders\",\"change\":\"reset\",\"setting\":\"flush.ms\",\"now\":\"1000\"");

        assertThat(topics("apply")).isZero();
        assertThat(setting(Topics.AUDIT, "retention.ms")).isEqualTo("-1");
        assertThat(topics("verify")).isZero();
    }

    @Test
    void another_partition_count_is_left_to_a_person_and_nothing_is_changed() throws Exception {
        topics("apply");
        admin.createPartitions(Map.of(Topics.FILLS, NewPartitions.increaseTo(7)))
                .all()
                .get();
        await().until(() -> partitions(Topics.FILLS) == 7);
        change(Topics.AUDIT, "retention.ms", "1000");

        assertThat(topics("apply")).isOne();

        assertThat(err.toString())
                .startsWith("riskgate: fills: partitions is 7, the catalogue says 6. Nothing was"
                        + " changed: another partition");
        assertThat(setting(Topics.AUDIT, "retention.ms")).isEqualTo("1000");
    }

    @Test
    void no_subcommand_is_wrong_usage() {
        assertThat(run("topics")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Say plan, apply or verify.");
    }

    private int topics(String subcommand, String... options) {
        var arguments = new ArrayList<>(List.of("topics", subcommand, "--bootstrap", broker.bootstrapServers()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return RiskgateCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void change(String topic, String name, String value) throws Exception {
        var operation = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(operation)))
                .all()
                .get();
        await().until(() -> setting(topic, name).equals(value));
    }

    private int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private String setting(String topic, String name) throws Exception {
        return admin.describeConfigs(List.of(resource(topic)))
                .all()
                .get()
                .get(resource(topic))
                .get(name)
                .value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
