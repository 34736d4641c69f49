package io.riskgate.app.cli;

import io.riskgate.app.cli.control.KeysCommand;
import io.riskgate.app.cli.control.KillCommand;
import io.riskgate.app.cli.desk.HaltCommand;
import io.riskgate.app.cli.desk.ResumeCommand;
import io.riskgate.app.cli.desk.SubmitCommand;
import io.riskgate.app.cli.desk.TailCommand;
import io.riskgate.app.cli.engine.ResetCommand;
import io.riskgate.app.cli.engine.TopologyCommand;
import io.riskgate.app.cli.history.AuditCommand;
import io.riskgate.app.cli.history.HistoryCommand;
import io.riskgate.app.cli.history.ReplayCommand;
import io.riskgate.app.cli.limits.ExplainCommand;
import io.riskgate.app.cli.limits.LimitsCommand;
import io.riskgate.app.cli.limits.WhatIfCommand;
import io.riskgate.app.cli.operations.AlertsCommand;
import io.riskgate.app.cli.operations.DoctorCommand;
import io.riskgate.app.cli.operations.LagCommand;
import io.riskgate.app.cli.stack.DownCommand;
import io.riskgate.app.cli.stack.StatusCommand;
import io.riskgate.app.cli.stack.UpCommand;
import io.riskgate.app.cli.standing.ReviewCommand;
import io.riskgate.app.cli.standing.SensorsCommand;
import io.riskgate.app.cli.standing.StrategiesCommand;
import io.riskgate.app.cli.stress.StressCommand;
import io.riskgate.app.cli.venue.FillCommand;
import io.riskgate.app.cli.venue.PriceCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root of the command line: every command is listed here and nowhere else.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage or an environment in which the command cannot work.
 */
@Command(
        name = "riskgate",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            SubmitCommand.class,
            FillCommand.class,
            PriceCommand.class,
            HaltCommand.class,
            ResumeCommand.class,
            WhatIfCommand.class,
            ExplainCommand.class,
            LimitsCommand.class,
            KillCommand.class,
            KeysCommand.class,
            TailCommand.class,
            SensorsCommand.class,
            StrategiesCommand.class,
            ReviewCommand.class,
            TopicsCommand.class,
            MeasureCommand.class,
            BacktestCommand.class,
            ReplayCommand.class,
            AuditCommand.class,
            HistoryCommand.class,
            StressCommand.class,
            DoctorCommand.class,
            LagCommand.class,
            AlertsCommand.class,
            TopologyCommand.class,
            ResetCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        sortOptions = false,
        description = "Answers every order with exactly one risk decision, live on Kafka.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  riskgate demo            replay 24 years of real markets in this one process",
            "  riskgate up              start a broker, a registry, an engine and market data on 127.0.0.1",
            "  riskgate status          see whether all of them are healthy",
            "  riskgate down            stop them; data stays in .riskgate",
            "  riskgate COMMAND --help  options and examples of a command"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; one sentence on standard error says why",
            "2:wrong usage, or a port, path or JDK that does not fit"
        })
public final class RiskgateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure as well as its sentence.")
    private boolean debug;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The parser with all commands and the error printing of this program; tests run commands through it. */
    public static CommandLine commandLine() {
        var root = new RiskgateCommand();
        var commandLine = new CommandLine(root);
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new ManifestVersion()));
        return commandLine
                .setExecutionExceptionHandler(new FailureSentence(() -> root.debug))
                .setExitCodeExceptionMapper(FailureSentence::exitCode)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }
}
