package io.riskgate.app.cli.stack;

import io.riskgate.app.cluster.UnfitEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option, common to all commands about the development stack, that says where the stack keeps its files. */
final class StackDirectory {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Directory of the stack's data, logs and process records (default: .riskgate of the checkout).")
    private @Nullable Path directory;

    Path path() {
        return Optional.ofNullable(directory).orElseGet(() -> home().resolve(".riskgate"));
    }

    /** Root of the checkout, as the launcher says. */
    static Path home() {
        var home = System.getProperty("riskgate.home");
        if (home == null) {
            throw new UnfitEnvironment(
                    "the root of the checkout is unknown; start this through the launcher ./riskgate.");
        }
        return Path.of(home);
    }
}
