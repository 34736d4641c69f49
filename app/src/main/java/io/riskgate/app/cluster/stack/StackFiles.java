package io.riskgate.app.cluster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The stack's directory: {@code run/} process records, {@code logs/}, a data directory for each process, and the
 * settings of the stack that is up.
 */
public record StackFiles(Path directory) {

    public StackFiles {
        directory = directory.toAbsolutePath().normalize();
    }

    /** JSON lines, written by the process's logger. */
    public Path log(String process) {
        return directory.resolve("logs").resolve(process + ".log");
    }

    /** Standard output and error of the process. */
    public Path output(String process) {
        return directory.resolve("logs").resolve(process + ".out");
    }

    public Path data(String process) {
        return directory.resolve(process);
    }

    /** Signs audit heads; its public half, for those who verify, stands beside it. */
    public Path auditKey() {
        return directory.resolve("keys").resolve("audit.key");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    void save(StackSettings settings) {
        var properties = new Properties();
        properties.setProperty("port.broker", Integer.toString(settings.ports().broker()));
        properties.setProperty(
                "port.registry", Integer.toString(settings.ports().registry()));
        properties.setProperty("port.http", Integer.toString(settings.ports().http()));
        properties.setProperty("engines", Integer.toString(settings.engineCount()));
        properties.setProperty("feed", Boolean.toString(settings.feed()));
        write(settingsFile(), properties);
    }

    /** The settings of the stack that was last brought up here and not taken down since. */
    public Optional<StackSettings> settings() {
        return read(settingsFile()).map(saved -> {
            var ports = new StackPorts(
                    number(saved, "port.broker"), number(saved, "port.registry"), number(saved, "port.http"));
            boolean feed = Boolean.parseBoolean(saved.getProperty("feed"));
            return new StackSettings(directory, ports, number(saved, "engines"), feed);
        });
    }

    void forgetSettings() {
        delete(settingsFile());
    }

    void save(ProcessRecord record) {
        write(recordFile(record.name()), record.toProperties());
    }

    Optional<ProcessRecord> record(String process) {
        return read(recordFile(process)).map(saved -> ProcessRecord.parse(process, saved));
    }

    List<ProcessRecord> records() {
        var run = directory.resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .flatMap(name -> record(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + run, e);
        }
    }

    void forget(ProcessRecord record) {
        delete(recordFile(record.name()));
    }

    private Path settingsFile() {
        return directory.resolve("stack.properties");
    }

    private Path recordFile(String process) {
        return directory.resolve("run").resolve(process + ".pid");
    }

    private static int number(Properties saved, String key) {
        return Integer.parseInt(saved.getProperty(key));
    }

    private static Optional<Properties> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Replaces the file as a whole, so that a reader or a crash never sees half of it. */
    private static void write(Path file, Properties properties) {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (var writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
