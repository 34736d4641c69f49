package io.riskgate.app.cluster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.cluster.UnfitEnvironment;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {

    @TempDir
    private Path directory;

    @Test
    void settings_are_read_back_as_saved_until_forgotten() {
        var files = new StackFiles(directory);
        assertThat(files.settings()).isEmpty();
        var settings = new StackSettings(directory, new StackPorts(19092, 18081, 18080), 3, false);
        files.save(settings);
        assertThat(files.settings()).contains(settings);
        files.forgetSettings();
        assertThat(files.settings()).isEmpty();
    }

    @Test
    void records_are_read_back_as_saved() {
        var files = new StackFiles(directory);
        var record = new ProcessRecord("engine-1", 2, 4711, Instant.parse("2026-01-02T03:04:05.060Z"));
        files.save(record);
        assertThat(files.records()).containsExactly(record);
        files.forget(record);
        assertThat(files.records()).isEmpty();
    }

    @Test
    void a_second_command_in_the_same_directory_is_refused() {
        var files = new StackFiles(directory);
        try (var first = StackLock.take(files);
                var second = StackLock.take(files)) {
            first.requireHeld();
            assertThatThrownBy(second::requireHeld)
                    .isInstanceOf(UnfitEnvironment.class)
                    .hasMessageContaining("is at work in " + directory);
        }
        try (var third = StackLock.take(files)) {
            third.requireHeld();
        }
    }

    @Test
    void two_engines_leave_the_registry_its_port() {
        var settings = StackSettings.defaults(directory).withEngineCount(2);
        assertThat(settings.ports().engine(1)).isEqualTo(8080);
        assertThat(settings.ports().engine(2)).isEqualTo(8090);
    }

    @Test
    void an_engine_on_a_port_of_the_stack_is_refused() {
        var ports = new StackPorts(9092, 8090, 8080);
        assertThatThrownBy(() -> new StackSettings(directory, ports, 2, true))
                .hasMessageContaining("engine-2 would get port 8090");
    }
}
