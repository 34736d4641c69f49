package io.riskgate.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the jar; "unpackaged" when run from class files. */
public final class ManifestVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var packaged = RiskgateCommand.class.getPackage().getImplementationVersion();
        return new String[] {
            "riskgate " + Objects.requireNonNullElse(packaged, "unpackaged"),
            "Java " + System.getProperty("java.version")
        };
    }
}
