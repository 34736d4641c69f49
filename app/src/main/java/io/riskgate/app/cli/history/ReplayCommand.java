package io.riskgate.app.cli.history;

import io.riskgate.app.replay.Difference;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayReport;
import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.replay.ReplayTally;
import io.riskgate.app.replay.ReplayText;
import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import io.riskgate.app.replay.counterfactual.CounterfactualReport;
import io.riskgate.app.replay.counterfactual.CounterfactualRun;
import io.riskgate.app.replay.counterfactual.CounterfactualText;
import io.riskgate.app.replay.counterfactual.LimitOverrides;
import io.riskgate.app.service.EngineSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Folds recorded inputs again in the recorded order and compares every decision and hash. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Folds the recorded inputs again, in the recorded order and through the engine's own code, and compares "
                    + "every decision and every audit hash with what was recorded. Writes nothing to the cluster."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is equal, or every change is explained", "1:not so; what differs is printed"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate replay",
            "  riskgate demo --keep kept && riskgate replay --log kept",
            "  riskgate replay --log kept --limits half.json --html half.html",
            "  riskgate replay --log kept --from 2008-09-01 --to 2008-12-31 --checkpoints kept/checkpoints"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int EXIT_DIFFERENT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(
            names = "--from",
            paramLabel = "OFFSET|TIME",
            description = "First audit record to compare: its sequence, a day or an instant (default: the first).")
    private String from = "";

    @Option(names = "--to", paramLabel = "OFFSET|TIME", description = "Last one (default: the newest).")
    private String to = "";

    @Option(names = "--partition", paramLabel = "N", description = "Only this partition (default: all).")
    private @Nullable Integer partition;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Keep checkpoints there, and start from the newest one before --from.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--checkpoint-records",
            paramLabel = "N",
            defaultValue = "2000",
            description = "A checkpoint after so many audit records (default ${DEFAULT-VALUE}).")
    private long checkpointRecords;

    @Option(
            names = "--inputs-per-second",
            paramLabel = "N",
            description = "Fold no more inputs a second, so that an engine beside keeps its machine; 0 for no limit"
                    + " (default: " + ReplayRun.Options.BESIDE_AN_ENGINE + " of a cluster, no limit with --log).")
    private @Nullable Double inputsPerSecond;

    @Option(
            names = "--window-days",
            paramLabel = "N",
            description = "Days of returns behind every figure, as the engine had them (default: its default).")
    private int windowDays = EngineSettings.WINDOW_DAYS;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "What would these limits have done? JSON as in {\"*\": {\"valueAtRisk99Max\": \"x0.5\"}}.")
    private @Nullable Path limits;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "What if every sensor had been in this mode: MONITORING, GRADUAL or FULL?")
    private @Nullable String mode;

    @Option(
            names = "--model-version",
            paramLabel = "FIELD=NUMBER,...",
            description = "What if the risk model had been another? As in decay=0.97,covarianceRows=250.")
    private @Nullable String model;

    @Option(names = "--html", paramLabel = "FILE", description = "Write what would have been as one page.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        var options = new ReplayRun.Options(
                ReplayRange.parse(from, to),
                Optional.ofNullable(partition),
                Optional.ofNullable(checkpoints),
                checkpointRecords,
                inputsPerSecond == null ? (log.isKept() ? 0 : ReplayRun.Options.BESIDE_AN_ENGINE) : inputsPerSecond);
        try (LogOptions.OpenLog open = log.open()) {
            ReplayRun run = new ReplayRun(open.connection(), open.registry(), windowDays, options);
            if (limits != null || mode != null || model != null) {
                return counterfactual(run);
            }
            ReplayReport report = run.run(tally -> tell(progress, tally));
            out.println(json ? ReplayText.json(report) : ReplayText.table(report));
            out.flush();
            return report.isEqual() ? 0 : EXIT_DIFFERENT;
        }
    }

    private int counterfactual(ReplayRun run) {
        LimitOverrides overrides = limits == null ? LimitOverrides.NONE : LimitOverrides.read(limits);
        overrides = model == null ? overrides : overrides.withModel(model);
        overrides = mode == null ? overrides : overrides.withMode(mode);
        PrintWriter progress = spec.commandLine().getErr();
        CounterfactualReport report = new CounterfactualRun(run, overrides).run(tally -> tell(progress, tally));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? CounterfactualText.json(report) : CounterfactualText.table(report));
        out.flush();
        if (html != null) {
            CounterfactualText.html(report, html);
            progress.println("report written to " + html);
        }
        return report.isHistoryEqual() && report.count(Cause.UNEXPLAINED) == 0 ? 0 : EXIT_DIFFERENT;
    }

    private static void tell(PrintWriter progress, ReplayTally tally) {
        Difference difference = tally.difference();
        progress.println("partition " + tally.partition() + ": " + tally.recordCount() + " records "
                + (difference == null ? "equal" : "equal, then record " + difference.sequence() + " differs"));
        progress.flush();
    }
}
