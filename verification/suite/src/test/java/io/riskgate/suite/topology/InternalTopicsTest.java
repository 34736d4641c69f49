package io.riskgate.suite.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine makes on a broker by itself, and nothing else. */
class InternalTopicsTest {
    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void creates_one_changelog_a_store_and_no_other_topic() throws Exception {
        BrokerFixture broker = BrokerFixture.shared();
        String application = broker.uniquePrefix("internal") + "riskgate";
        EngineTopics.create(broker.admin(), 2);
        var settings = EngineSettings.of(broker.bootstrapServers(), "mock://internal-topics", directory)
                .withInstance(application, "engine-1");
        try (Engine engine = Engine.start(settings, new SimpleMeterRegistry())) {
            assertThat(engine.awaitRunning(WAIT)).isTrue();
            Set<String> made = broker.admin().listTopics().names().get().stream()
                    .filter(name -> name.startsWith(application))
                    .map(name -> name.substring(application.length() + 1))
                    .collect(Collectors.toSet());
            assertThat(made)
                    .containsExactlyInAnyOrder(
                            "audit-head-rows-changelog",
                            "book-rows-changelog",
                            "control-rows-changelog",
                            "memory-rows-changelog",
                            "universe-rows-changelog");
        } finally {
            EngineTopics.delete(broker.admin(), application);
        }
    }
}
