package io.riskgate.app.cluster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.riskgate.app.cluster.RegistryDistribution;
import io.riskgate.app.service.RiskgateService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StackPlanTest {

    private static final Path CHECKOUT = Path.of("/checkout");
    private final StackSettings settings =
            StackSettings.defaults(CHECKOUT.resolve(".riskgate")).withEngineCount(2);
    private final List<ProcessSpec> processes =
            new StackPlan(settings, RegistryDistribution.under(CHECKOUT)).processes();

    @Test
    void broker_and_registry_come_before_engines_and_engines_before_the_feed() {
        assertThat(processes)
                .extracting(ProcessSpec::name)
                .containsExactly("broker", "registry", "engine-1", "engine-2", "feed");
        assertThat(processes).extracting(ProcessSpec::stage).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void each_engine_gets_its_own_port_state_and_name_and_a_warm_copy_of_the_others() {
        assertThat(engineArguments(3))
                .containsExactly(
                        "--bootstrap",
                        "127.0.0.1:9092",
                        "--registry",
                        "http://127.0.0.1:8081/apis/ccompat/v7",
                        "--state-dir",
                        "/checkout/.riskgate/engine-2",
                        "--http-port",
                        "8090",
                        "--instance-id",
                        "engine-2",
                        "--standbys",
                        "1",
                        "--audit-key",
                        "/checkout/.riskgate/keys/audit.key");
    }

    @Test
    void engine_understands_its_arguments() {
        var engine = new CommandLine(new RiskgateService());
        var arguments = engineArguments(2).toArray(String[]::new);
        assertThatCode(() -> engine.parseArgs(arguments)).doesNotThrowAnyException();
    }

    private List<String> engineArguments(int index) {
        var arguments = processes.get(index).javaArguments();
        return arguments.subList(arguments.indexOf(RiskgateService.class.getName()) + 1, arguments.size());
    }
}
