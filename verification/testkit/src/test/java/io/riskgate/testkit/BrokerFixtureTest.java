package io.riskgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerFixtureTest {

    @Test
    void all_tests_of_a_process_share_one_broker() {
        assertThat(BrokerFixture.shared()).isSameAs(BrokerFixture.shared());
        assertThat(BrokerFixture.shared().bootstrapServers()).isNotBlank();
    }

    @Test
    void two_tests_never_get_the_same_prefix() {
        var broker = BrokerFixture.shared();
        assertThat(broker.uniquePrefix("orders")).startsWith("orders-").isNotEqualTo(broker.uniquePrefix("orders"));
    }

    @Test
    void created_topics_can_be_used_at_once() throws Exception {
        var broker = BrokerFixture.shared();
        var topic = broker.uniquePrefix("fixture") + "orders";
        broker.createTopics(3, topic);
        var description =
                broker.admin().describeTopics(List.of(topic)).allTopicNames().get();
        assertThat(description.get(topic).partitions()).hasSize(3);
    }
}
