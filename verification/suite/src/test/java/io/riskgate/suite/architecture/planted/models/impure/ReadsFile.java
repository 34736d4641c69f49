package io.riskgate.suite.architecture.planted.models.impure;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: a file in the pure ring. */
final class ReadsFile {
    boolean exists() {
        return Files.exists(Path.of("limits"));
    }
}
