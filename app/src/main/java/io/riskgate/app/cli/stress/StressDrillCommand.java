package io.riskgate.app.cli.stress;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.stress.drill.DrillOutcome;
import io.riskgate.stress.drill.DrillSettings;
import io.riskgate.stress.drill.EngineDrill;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends every scenario through the decision core and says which ones the engine comes through. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends each scenario day by day through the decision core, in memory, while a strategy goes on"
                + " buying; passes it if the loss stays within 15 %% of capital, value at risk within twice its limit,"
                + " the drawdown switch fires when it must, nothing is approved after it, and no decision takes more"
                + " than 100 ms.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every scenario passed", "1:a scenario failed", "2:wrong usage"})
public final class StressDrillCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--leverage",
            defaultValue = "2.0",
            description = "Limit of gross exposure over capital (default ${DEFAULT-VALUE}).")
    private double leverageMax;

    @Option(
            names = "--stress-loss",
            defaultValue = "0.04",
            paramLabel = "SHARE",
            description = "Limit of the worst stress loss over capital, enforced by a stress run each night; 0 = no"
                    + " stress runs (default ${DEFAULT-VALUE}).")
    private double stressLossShare;

    @Option(
            names = "--seed",
            defaultValue = "20260721",
            description = "Seed of every random number (default ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Override
    public Integer call() {
        List<DrillOutcome> outcomes = EngineDrill.all(settings(), scenarios.load());
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        var out = spec.commandLine().getOut();
        out.println(table(outcomes));
        out.println(failed == 0 ? "every scenario passed" : failed + " of " + outcomes.size() + " scenarios failed");
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private DrillSettings settings() {
        try {
            return new DrillSettings(leverageMax, stressLossShare, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String table(List<DrillOutcome> outcomes) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                outcomes,
                List.of(
                        left("SCENARIO").with(DrillOutcome::scenarioId),
                        new Column().header("LOSS %").with(one -> format("%.1f", 100 * one.lossShare())),
                        new Column().header("FALL %").with(one -> format("%.1f", 100 * one.drawdownShare())),
                        new Column().header("VAR / LIMIT").with(one -> format("%.2f", one.valueAtRiskRatio())),
                        new Column().header("HALTED").with(one -> one.isHalted() ? "yes" : "no"),
                        new Column().header("ORDERS").with(one -> Long.toString(one.orders())),
                        new Column().header("APPROVED").with(one -> Long.toString(one.approvals())),
                        new Column().header("AFTER HALT").with(one -> Long.toString(one.approvalsAfterHalt())),
                        new Column().header("SLOWEST MS").with(one -> format("%.2f", one.decisionMillisMax())),
                        left("").with(one ->
                                one.passed() ? "passed" : "FAILED: " + String.join("; ", one.failures()))));
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
