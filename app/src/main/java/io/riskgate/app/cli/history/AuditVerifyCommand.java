package io.riskgate.app.cli.history;

import io.riskgate.app.audit.AuditTopics;
import io.riskgate.app.audit.AuditVerification;
import io.riskgate.app.audit.ChainFault;
import io.riskgate.app.audit.ExportSource;
import io.riskgate.app.audit.TopicSource;
import io.riskgate.schemas.signing.VerifyingKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies chains, trees, heads and signatures, of a log or of an export. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks that no audit record is missing, changed, moved or added, and names the first that is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every record is good", "1:not so; the first bad record of each partition is printed"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate audit verify --key .riskgate/keys/audit.key.pub",
            "  riskgate audit verify --export exported --key audit.key.pub --witness /elsewhere/witness"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int EXIT_BAD = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(names = "--export", paramLabel = "DIR", description = "Verify exported JSON lines instead of a log.")
    private @Nullable Path export;

    @Option(names = "--partition", paramLabel = "N", description = "Only this partition (default: all).")
    private @Nullable Integer partition;

    @Option(names = "--from", paramLabel = "SEQUENCE", description = "First record (default: 1).")
    private long fromSequence = 1;

    @Option(names = "--to", paramLabel = "SEQUENCE", description = "Last record (default: the newest).")
    private long toSequence = Long.MAX_VALUE;

    @Option(names = "--key", paramLabel = "FILE", description = "Public key whose signature every head must have.")
    private @Nullable Path keyFile;

    @Option(names = "--witness", paramLabel = "DIR", description = "What a witness has kept.")
    private @Nullable Path witness;

    @Override
    public Integer call() {
        var scope = new AuditVerification.Scope(
                Optional.ofNullable(partition),
                fromSequence,
                toSequence,
                Optional.ofNullable(keyFile).map(VerifyingKey::read),
                Optional.ofNullable(witness));
        long startNanos = System.nanoTime();
        AuditVerification verification = new AuditVerification(scope);
        List<ChainFault> faults;
        if (export != null) {
            faults = verification.run(new ExportSource(export));
        } else {
            try (LogOptions.OpenLog open = log.open()) {
                faults = verification.run(new TopicSource(new AuditTopics(open.connection(), open.registry())));
            }
        }
        print(verification, faults, (System.nanoTime() - startNanos) / 1e9);
        return faults.isEmpty() ? 0 : EXIT_BAD;
    }

    private void print(AuditVerification verification, List<ChainFault> faults, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        long[] recordCount = {0};
        verification.chains().forEach((number, chain) -> {
            recordCount[0] += chain.recordCount();
            if (chain.fault() == null) {
                out.println("partition " + number + ": " + chain.recordCount() + " records good, " + chain.signedCount()
                        + " of them signed, root " + chain.root().hex());
            }
        });
        faults.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%d records in %.2f s: %s%n",
                recordCount[0],
                seconds,
                faults.isEmpty() ? "nothing missing, nothing changed" : faults.size() + " partitions are BAD");
        if (keyFile == null) {
            out.println("no --key was given, so that nobody vouches for the heads");
        }
        out.flush();
    }
}
