package io.riskgate.app.cli.operations;

import io.riskgate.app.lag.InputLag;
import io.riskgate.app.topics.TopicPlan;
import io.riskgate.app.topics.TopicProvisioning;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;

/** Looks at brokers, topics, permissions, limits and the group of the engines. */
final class ClusterDoctor implements AutoCloseable {
    private static final int ANSWER_SECONDS = 8;
    private static final double LAG_SECONDS_MAX = 5;

    private final String bootstrapServers;
    private final String applicationId;
    private final Admin admin;

    ClusterDoctor(String bootstrapServers, String applicationId) {
        this.bootstrapServers = bootstrapServers;
        this.applicationId = applicationId;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 500));
    }

    List<Finding> look() throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        try {
            int brokers = admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .size();
            found.add(Finding.good(brokers + " broker(s) answer at " + bootstrapServers));
        } catch (ExecutionException | TimeoutException e) {
            found.add(Finding.bad(
                    "no broker answers at " + bootstrapServers,
                    "start one with './riskgate up', or name the right address with --bootstrap"));
            return found;
        }
        found.add(topics());
        found.add(limits());
        found.add(permissions());
        found.add(lag());
        return found;
    }

    private Finding topics() {
        try {
            var plan = TopicPlan.of(admin, TopicCatalogue.load(), TopicProvisioning.replicationFor(admin));
            return plan.isUpToDate()
                    ? Finding.good("every public topic is as the catalogue says")
                    : Finding.bad(
                            "topics differ from the catalogue",
                            "'./riskgate topics plan' shows how, './riskgate topics apply' mends it");
        } catch (KafkaException | IllegalStateException e) {
            return Finding.bad("topics could not be compared: " + e.getMessage(), "look at the brokers' log");
        }
    }

    private Finding limits() throws InterruptedException {
        TopicPartition only = new TopicPartition(Topics.LIMITS, 0);
        try {
            long end = admin.listOffsets(Map.of(only, OffsetSpec.latest()))
                    .partitionResult(only)
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .offset();
            return end > 0
                    ? Finding.good("limits have been published")
                    : Finding.bad(
                            "no limits have been published", "without limits every order is refused; see the tutorial");
        } catch (ExecutionException | TimeoutException e) {
            return Finding.bad(
                    "limits could not be looked up: " + e.getMessage(), "'./riskgate topics apply' creates the topic");
        }
    }

    private Finding permissions() throws InterruptedException {
        try {
            int rules = admin.describeAcls(AclBindingFilter.ANY)
                    .values()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .size();
            return rules > 0
                    ? Finding.good(rules + " access rules are in force")
                    : Finding.bad(
                            "access control is on but has no rule", "docs/security.md lists the rules each user needs");
        } catch (ExecutionException e) {
            return e.getCause() instanceof SecurityDisabledException
                    ? Finding.note(
                            "the brokers let everybody write",
                            "right for a stack on loopback; docs/security.md for any other")
                    : Finding.note("access rules could not be read: " + e.getMessage(), "ask who runs the brokers");
        } catch (TimeoutException e) {
            return Finding.note("access rules could not be read in time", "try again");
        }
    }

    private Finding lag() throws InterruptedException {
        try (InputLag lag = new InputLag(bootstrapServers, applicationId)) {
            var late = lag.measure().stream()
                    .filter(topic -> topic.secondsBehind() > LAG_SECONDS_MAX)
                    .map(topic -> topic.topic() + " " + Math.round(topic.secondsBehind()) + " s")
                    .toList();
            return late.isEmpty()
                    ? Finding.good("no input waits longer than " + Math.round(LAG_SECONDS_MAX) + " s")
                    : Finding.bad(
                            "behind: " + String.join(", ", late), "'./riskgate status' says whether an engine runs");
        } catch (KafkaException | IllegalStateException e) {
            return Finding.bad("lag could not be measured: " + e.getMessage(), "look at the brokers' log");
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
