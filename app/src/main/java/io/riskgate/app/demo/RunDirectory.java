package io.riskgate.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where broker and engine of one run keep their data: a directory that stays, or a temporary one that goes. */
final class RunDirectory implements AutoCloseable {
    private final Path path;
    private final boolean temporary;

    private RunDirectory(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /** Opens the directory to keep, which must be empty or not there yet, or a temporary one. */
    static RunDirectory open(Optional<Path> keep) {
        try {
            if (keep.isEmpty()) {
                return new RunDirectory(Files.createTempDirectory("riskgate-demo-"), true);
            }
            Path kept = Files.createDirectories(keep.get());
            try (Stream<Path> entries = Files.list(kept)) {
                if (entries.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "the directory " + kept + " holds something already; a run needs an empty one");
                }
            }
            return new RunDirectory(kept, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the run: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path + "; delete it by hand", e);
        }
    }
}
