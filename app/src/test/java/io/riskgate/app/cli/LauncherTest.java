package io.riskgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("..", "riskgate").toAbsolutePath().normalize();

    @TempDir
    private Path javaHome;

    @Test
    void refuses_a_java_home_without_java() throws Exception {
        assertThat(launch())
                .isEqualTo("2 riskgate: JAVA_HOME is " + javaHome
                        + ", which has no bin/java; point it at a JDK 17 or newer.");
    }

    @Test
    void refuses_a_java_that_is_too_old() throws Exception {
        pretendJava("openjdk version \"11.0.20\" 2023-07-18");
        assertThat(launch())
                .isEqualTo("2 riskgate: " + javaHome + "/bin/java is Java 11; a JDK 17 or newer is needed.");
    }

    private void pretendJava(String version) throws IOException {
        var java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** Exit code and all output. */
    private String launch() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/bash"))).as("bash").isTrue();
        var builder = new ProcessBuilder("/bin/bash", LAUNCHER.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
