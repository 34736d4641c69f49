package io.riskgate.app.cli.history;

import io.riskgate.app.audit.AuditTopics;
import io.riskgate.app.audit.WitnessRun;
import io.riskgate.schemas.signing.VerifyingKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps signed heads elsewhere and refuses those that do not extend what it has seen. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads heads and records, and keeps each head that is signed and extends what was kept before.",
            "Run it as another person on another machine, so that nobody can rewrite both."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every head was kept", "1:a head was refused; refused.jsonl says why"})
final class AuditWitnessCommand implements Callable<Integer> {
    private static final int EXIT_REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where heads and hashes are kept.")
    private Path directory = Path.of(".");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "Public key of the engine.")
    private Path keyFile = Path.of(".");

    @Option(names = "--follow", description = "Go on until a head is refused, instead of ending at the newest.")
    private boolean follow;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LogOptions.OpenLog open = log.open()) {
            var audit = new AuditTopics(open.connection(), open.registry());
            WitnessRun.Result result = new WitnessRun(audit, VerifyingKey.read(keyFile), directory).run(follow);
            result.refusals().forEach(out::println);
            out.println(result.keptCount() + " heads kept, " + result.refusals().size() + " refused");
            out.flush();
            return result.refusals().isEmpty() ? 0 : EXIT_REFUSED;
        }
    }
}
