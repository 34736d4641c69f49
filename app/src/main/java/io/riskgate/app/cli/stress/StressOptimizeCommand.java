package io.riskgate.app.cli.stress;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import io.riskgate.app.analysis.PriceHistory;
import io.riskgate.stress.optimize.CandidateRecords;
import io.riskgate.stress.optimize.DailyPanel;
import io.riskgate.stress.optimize.LimitProposal;
import io.riskgate.stress.optimize.OutOfSample;
import io.riskgate.stress.optimize.PurgedFolds;
import io.riskgate.stress.optimize.SearchPlan;
import io.riskgate.stress.optimize.WalkForward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Searches limits walk-forward and says honestly whether the search was worth it. */
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Searches limits on past years, judges them on the next, and proposes a set that two people decide on.")
public final class StressOptimizeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--history",
            required = true,
            paramLabel = "FILE",
            description = "CSV of Date and a column of closes an instrument.")
    private Path history = Path.of("");

    @Option(names = "--plan", paramLabel = "FILE", description = "Limits to try and how to judge (default: built in).")
    private @Nullable Path plan;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "Limit file in force; with --proposal, what the search proposes is written in its form.")
    private @Nullable Path limits;

    @Option(names = "--proposal", paramLabel = "FILE", description = "Where the proposed limit file goes.")
    private @Nullable Path proposal;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        if ((proposal == null) != (limits == null)) {
            throw new ParameterException(spec.commandLine(), "--limits and --proposal go together");
        }
        PriceHistory prices = PriceHistory.read(history);
        double[][] closes = new double[prices.dates().size()][];
        for (int day = 0; day < closes.length; day++) {
            closes[day] = prices.prices().get(day).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        SearchPlan search = plan == null ? SearchPlan.builtIn() : SearchPlan.read(plan);
        var panel = new DailyPanel(prices.instruments(), prices.dates(), closes);
        var records = CandidateRecords.fold(panel, search, threads);
        WalkForward.Verdict verdict = new WalkForward(records).run();
        PurgedFolds.Verdict folds = new PurgedFolds(records).run();
        spec.commandLine().getOut().println(table(verdict));
        String sentences = sentences(verdict, folds, search);
        spec.commandLine().getOut().println(sentences);
        spec.commandLine().getOut().flush();
        if (proposal != null && limits != null) {
            Files.writeString(proposal, LimitProposal.of(limits, proposed(verdict, search), sentences));
        }
        return 0;
    }

    private static String table(WalkForward.Verdict verdict) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                verdict.folds(),
                List.of(
                        new Column()
                                .header("TEST FROM")
                                .with(fold -> fold.testFrom().toString()),
                        new Column().header("TO").with(fold -> fold.testTo().toString()),
                        new Column().header("MARKET").with(fold -> fold.isVolatile() ? "volatile" : "calm"),
                        number("LEVERAGE", fold -> fold.chosen().leverageMax()),
                        number("VAR 99 %", fold -> 100 * fold.chosen().valueAtRisk99Share()),
                        number("TRAIN SHARPE", WalkForward.Fold::trainSharpe),
                        number("TEST SHARPE", WalkForward.Fold::testSharpe),
                        number("TEST RETURN %", fold -> 100 * fold.testReturn()),
                        number("TEST FALL %", fold -> 100 * fold.testDrawdown()),
                        number("STANDARD SHARPE", WalkForward.Fold::standardSharpe),
                        new Column().header("RANK").with(fold -> Integer.toString(fold.chosenRank()))));
    }

    private static com.github.freva.asciitable.ColumnData<WalkForward.Fold> number(
            String header, java.util.function.ToDoubleFunction<WalkForward.Fold> value) {
        return new Column().header(header).with(fold -> format("%.2f", value.applyAsDouble(fold)));
    }

    private static SearchPlan.Candidate proposed(WalkForward.Verdict verdict, SearchPlan search) {
        return verdict.outOfSample().isWorthIt() ? verdict.proposal() : search.standard();
    }

    private static String sentences(WalkForward.Verdict verdict, PurgedFolds.Verdict folds, SearchPlan search) {
        SearchPlan.Candidate proposed = proposed(verdict, search);
        return format(
                        "%d candidates. Walk-forward, %d steps: ",
                        verdict.candidateCount(), verdict.folds().size())
                + sentence(verdict.outOfSample())
                + format("%nCross-validated, %d purged blocks: ", folds.blocks())
                + sentence(folds.outOfSample())
                + format(
                        "%nOf %d ways to choose on one half and judge on the other, the choice comes in the worse half"
                                + " in %.0f %%.%n",
                        folds.splitCount(), 100 * folds.overfitProbability())
                + (verdict.outOfSample().isWorthIt()
                        ? "Verdict: the search found something. "
                        : "Verdict: the search finds nothing; keep the standard limits. ")
                + format(
                        "Proposed: leverage %.2f, VaR 99 %.2f %% of capital; two people must agree before it counts.",
                        proposed.leverageMax(), 100 * proposed.valueAtRisk99Share());
    }

    private static String sentence(OutOfSample result) {
        return format(
                "chosen Sharpe %.2f, largest fall %.1f %%, mean rank %.1f; standard Sharpe %.2f, largest fall %.1f %%."
                        + "%nDeflated for the number of trials it beats chance with probability %.2f; t of the daily"
                        + " difference to the standard %.2f.",
                result.chosenSharpe(),
                100 * result.chosenDrawdown(),
                result.meanRank(),
                result.standardSharpe(),
                100 * result.standardDrawdown(),
                result.deflatedProbability(),
                result.differenceT());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
