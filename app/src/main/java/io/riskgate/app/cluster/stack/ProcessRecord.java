package io.riskgate.app.cluster.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What the stack remembers of a process it started, enough to recognize that process later and no other.
 *
 * <p>A process id alone is reused by the operating system, so start time and a mark on the command line must agree too.
 *
 * @param stage processes of a lower stage start earlier and stop later
 * @param startedAt as the operating system tells it
 */
record ProcessRecord(String name, int stage, long pid, Instant startedAt) {

    private static final String MARK = "-Driskgate.process=";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessSpec spec, ProcessHandle handle) {
        return new ProcessRecord(
                spec.name(),
                spec.stage(),
                handle.pid(),
                handle.info().startInstant().orElseGet(Instant::now));
    }

    static ProcessRecord parse(String name, Properties saved) {
        return new ProcessRecord(
                name,
                Integer.parseInt(saved.getProperty("stage")),
                Long.parseLong(saved.getProperty("pid")),
                Instant.parse(saved.getProperty("startedAt")));
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("stage", Integer.toString(stage));
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", startedAt.toString());
        return properties;
    }

    /** The argument by which a process is recognized; first on its command line, where no truncation reaches it. */
    static String mark(String name) {
        return MARK + name;
    }

    /** The process, if it still runs and is the one that was started. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startedThen(handle) && carriesMark(handle) && !isZombie());
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(true);
    }

    private boolean carriesMark(ProcessHandle handle) {
        return handle.info()
                .commandLine()
                .map(commandLine -> commandLine.contains(mark(name)))
                .orElse(true);
    }

    /** A killed process that nobody has collected counts as alive for Java; /proc knows better. */
    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
