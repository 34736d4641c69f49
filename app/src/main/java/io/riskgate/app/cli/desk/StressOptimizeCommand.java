package io.riskgate.app.cli.desk;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import io.riskgate.app.analysis.PriceHistory;
import io.riskgate.stress.optimize.DailyPanel;
import io.riskgate.stress.optimize.SearchPlan;
import io.riskgate.stress.optimize.WalkForward;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches limits walk-forward and says honestly whether the search was worth it. */
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Searches limits on past years, judges them on the next, and proposes a set that two people decide on.")
public final class StressOptimizeCommand implements Callable<Integer> {
    private static final double SURE = 0.95;

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

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        PriceHistory prices = PriceHistory.read(history);
        double[][] closes = new double[prices.dates().size()][];
        for (int day = 0; day < closes.length; day++) {
            closes[day] = prices.prices().get(day).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        SearchPlan search = plan == null ? SearchPlan.builtIn() : SearchPlan.read(plan);
        var panel = new DailyPanel(prices.instruments(), prices.dates(), closes);
        WalkForward.Verdict verdict = new WalkForward(panel, search).run(threads);
        spec.commandLine().getOut().println(table(verdict));
        spec.commandLine().getOut().println(sentences(verdict, search));
        spec.commandLine().getOut().flush();
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

    private static String sentences(WalkForward.Verdict verdict, SearchPlan search) {
        boolean isWorthIt = verdict.deflatedProbability() >= SURE && verdict.differenceT() > 2;
        return format(
                        "%nOut of sample, %d candidates: chosen Sharpe %.2f, largest fall %.1f %%; standard"
                                + " Sharpe %.2f, largest fall %.1f %%.%n",
                        verdict.candidateCount(),
                        verdict.chosenSharpe(),
                        100 * verdict.chosenDrawdown(),
                        verdict.standardSharpe(),
                        100 * verdict.standardDrawdown())
                + format(
                        "Deflated for the number of trials, the chosen record is better than chance with probability"
                                + " %.2f; t of the daily difference to the standard %.2f.%n",
                        verdict.deflatedProbability(), verdict.differenceT())
                + (isWorthIt ? "Verdict: the search found something. " : "Verdict: keep the standard limits. ")
                + format(
                        "Proposed: leverage %.2f, VaR 99 %.2f %% of capital; two people must agree before it counts.",
                        isWorthIt
                                ? verdict.proposal().leverageMax()
                                : search.standard().leverageMax(),
                        100
                                * (isWorthIt
                                        ? verdict.proposal().valueAtRisk99Share()
                                        : search.standard().valueAtRisk99Share()));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
