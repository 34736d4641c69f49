package io.riskgate.app.cli;

import io.riskgate.app.analysis.BacktestVerdict;
import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.app.analysis.report.BacktestHtml;
import io.riskgate.app.analysis.report.BacktestJson;
import io.riskgate.app.analysis.report.BacktestText;
import io.riskgate.models.backtest.SimulationTrials;
import io.riskgate.models.tailrisk.Confidence;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges forecasts of value at risk by what happened. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judges forecasts of value at risk by the profits and losses that followed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:judged", "2:a file or an option cannot be used; one sentence says why"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate backtest --pnl desk.csv --confidence 99 --html backtest.html")
public final class BacktestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(
            names = "--pnl",
            required = true,
            paramLabel = "FILE",
            description =
                    "CSV: Date,pnl,var with var positive for a loss; a column es holds forecasts of expected shortfall,"
                            + " without it those of a normal loss are taken.")
    private Path profits = Path.of("");

    @Option(
            names = "--confidence",
            defaultValue = "99",
            paramLabel = "PERCENT",
            description = "Level that the forecasts were made for (default ${DEFAULT-VALUE}).")
    private String confidence = "";

    @Option(
            names = "--simulations",
            defaultValue = "2000",
            description = "Simulations behind the p-value of Z2 (default ${DEFAULT-VALUE}).")
    private int simulations;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the simulations (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object for programs.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a self-contained page.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        Confidence level = level();
        SimulationTrials trials = trials();
        ForecastHistory.FromFile input = ForecastHistory.read(profits);
        BacktestVerdict verdict = BacktestVerdict.of(input.history(), input.expectedShortfall(), level, trials);
        if (html != null) {
            BacktestHtml.write(verdict, input.history(), html);
        }
        var out = spec.commandLine().getOut();
        out.println(json ? BacktestJson.of(verdict).toString() : BacktestText.of(verdict, input.history()));
        out.flush();
        return 0;
    }

    private Confidence level() {
        try {
            return Confidence.ofPercent(confidence);
        } catch (IllegalArgumentException cause) {
            throw new ParameterException(spec.commandLine(), "--confidence: " + cause.getMessage(), cause);
        }
    }

    private SimulationTrials trials() {
        try {
            return new SimulationTrials(simulations, seed);
        } catch (IllegalArgumentException cause) {
            throw new ParameterException(spec.commandLine(), "--simulations: " + cause.getMessage(), cause);
        }
    }
}
