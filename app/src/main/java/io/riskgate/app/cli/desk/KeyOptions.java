package io.riskgate.app.cli.desk;

import io.riskgate.app.client.KeyFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the private keys of the people who sign; the default is that of the checkout. */
public final class KeyOptions {
    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Where people's private keys are (default: .riskgate/keys of the checkout).")
    private @Nullable Path directory;

    /** The keys on this machine. */
    public KeyFiles files() {
        return directory == null ? KeyFiles.ofCheckout() : new KeyFiles(directory);
    }
}
