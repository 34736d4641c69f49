package io.riskgate.testkit.containers;

import io.riskgate.app.cluster.BrokerConfiguration;
import io.riskgate.testkit.RunningBroker;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/** A source for people who have Docker: Apache's own broker image of the version that the clients have. */
public final class ContainerBroker implements RunningBroker.Source {

    @Override
    public String name() {
        return "containers";
    }

    @Override
    @SuppressWarnings("resource") // closed by the fixture
    public RunningBroker start() {
        var container = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());
        BrokerConfiguration.independentOfPlace()
                .forEach((key, value) -> container.withEnv(environmentName(key), value));
        container.start();
        return new RunningBroker() {
            @Override
            public String bootstrapServers() {
                return container.getBootstrapServers();
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }

    private static String environmentName(String key) {
        return "KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
