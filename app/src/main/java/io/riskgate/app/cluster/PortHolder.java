package io.riskgate.app.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process that listens on a TCP port, as far as this user may know it.
 *
 * <p>Read from {@code /proc}: the listening sockets of {@code net/tcp} and {@code net/tcp6} give an inode, the process
 * that has it open is the holder. Elsewhere than on Linux, or for another user's process, the holder stays unknown.
 *
 * @param pid operating system's process id
 * @param name program name, without arguments
 */
public record PortHolder(long pid, String name) {

    private static final Path PROC = Path.of("/proc");
    private static final String STATE_LISTEN = "0A";

    public static Optional<PortHolder> of(int port) {
        var inodes = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve("self").resolve(table)))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> listensOn(row, port))
                .map(row -> "socket:[" + row[9] + "]")
                .collect(Collectors.toUnmodifiableSet());
        if (inodes.isEmpty()) {
            return Optional.empty();
        }
        var pid = ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(candidate -> hasOpen(candidate, inodes))
                .findFirst();
        return describe(pid);
    }

    /** As in "java (pid 4711)". */
    public String description() {
        return name + " (pid " + pid + ")";
    }

    private static boolean listensOn(String[] row, int port) {
        return row.length > 9 && row[3].equals(STATE_LISTEN) && row[1].endsWith(String.format(":%04X", port));
    }

    private static boolean hasOpen(long pid, Set<String> inodes) {
        try (var descriptors = Files.list(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> inodes.contains(target(descriptor)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<PortHolder> describe(OptionalLong pid) {
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        var name = ProcessHandle.of(pid.getAsLong())
                .flatMap(handle -> handle.info().command())
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("a process");
        return Optional.of(new PortHolder(pid.getAsLong(), name));
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
