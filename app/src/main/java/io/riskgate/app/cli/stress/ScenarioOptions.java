package io.riskgate.app.cli.stress;

import io.riskgate.stress.scenario.ScenarioSet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scenarios a command uses. */
final class ScenarioOptions {
    @Option(
            names = "--scenarios",
            paramLabel = "FILE",
            description = "Further scenarios, in the form of the built-in ones.")
    private @Nullable Path further;

    /** The built-in scenarios and those of the file; fails with a sentence that names what is wrong in it. */
    ScenarioSet load() {
        ScenarioSet builtIn = ScenarioSet.builtIn();
        return further == null ? builtIn : builtIn.and(ScenarioSet.read(further));
    }
}
