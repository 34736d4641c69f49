package io.riskgate.suite.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.run.BrokerRunner;
import io.riskgate.testkit.run.InMemoryRunner;
import io.riskgate.testkit.run.ScenarioRun;
import io.riskgate.testkit.run.ScenarioRunner;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario file on every runner: the same story must end the same way everywhere. */
class ScenarioTest {
    private static final Path FILES = Path.of("src/test/resources/scenarios");

    @TestFactory
    Stream<DynamicNode> ends_as_written() throws IOException {
        Map<String, Scenario> scenarios = scenarios();
        Map<String, ScenarioRunner> runners = new TreeMap<>(Map.of(
                "in memory",
                new InMemoryRunner(),
                "on the test driver",
                new TestDriverRunner(),
                "on a broker",
                new BrokerRunner(BrokerFixture.shared())));
        return runners.entrySet().stream()
                .map(runner -> dynamicContainer(
                        runner.getKey(),
                        scenarios.entrySet().stream()
                                .map(scenario -> dynamicTest(
                                        scenario.getKey(), () -> check(scenario.getValue(), runner.getValue())))));
    }

    private static void check(Scenario scenario, ScenarioRunner runner) {
        ScenarioRun run = runner.run(scenario);
        assertThat(scenario.then().differences(run.observed())).isEmpty();
        assertThat(run.ledgerFaults()).isEmpty();
    }

    private static Map<String, Scenario> scenarios() throws IOException {
        Map<String, Scenario> scenarios = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> yaml =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            yaml.forEach(
                    file -> scenarios.put(file.getFileName().toString().replace(".yaml", ""), Scenario.read(file)));
        }
        return scenarios;
    }
}
