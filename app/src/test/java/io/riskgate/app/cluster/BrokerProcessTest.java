package io.riskgate.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    @TempDir
    private Path directory;

    @Test
    void goes_on_with_its_data_after_a_kill() throws Exception {
        int port = LoopbackPorts.free(1).get(0);
        var killed = start(port);
        try (var admin = admin(port)) {
            awaitAnswer(admin);
            admin.createTopics(List.of(new NewTopic("orders", 2, (short) 1)))
                    .all()
                    .get();
        } finally {
            killed.destroyForcibly().waitFor();
        }
        var restarted = start(port);
        try (var admin = admin(port)) {
            awaitAnswer(admin);
            assertThat(admin.listTopics().names().get()).contains("orders");
        } finally {
            restarted.destroyForcibly().waitFor();
        }
    }

    private Process start(int port) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        BrokerProcess.class.getName(),
                        "--port",
                        Integer.toString(port),
                        "--data",
                        directory.resolve("broker").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("broker.out").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static Admin admin(int port) {
        return Admin.create(Map.of("bootstrap.servers", LoopbackPorts.HOST + ":" + port));
    }

    private static void awaitAnswer(Admin admin) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> !admin.describeCluster().nodes().get().isEmpty());
    }
}
