package io.riskgate.models.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference data beside the checkout; a test that needs it is skipped where it is absent. */
final class Shared {
    private Shared() {}

    static Path directory() {
        return Path.of(System.getProperty("riskgate.shared", "../../shared"));
    }

    static boolean present() {
        return Files.isDirectory(directory().resolve("golden"));
    }

    static void assumePresent() {
        assumeTrue(
                present(),
                () -> "reference data not found at " + directory().toAbsolutePath()
                        + "; set -Driskgate.shared to check against it");
    }
}
