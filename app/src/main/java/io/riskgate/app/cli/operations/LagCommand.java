package io.riskgate.app.cli.operations;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.lag.InputLag;
import io.riskgate.app.lag.TopicLag;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how far the engines are behind their inputs, whether or not any of them runs. */
@Command(
        name = "lag",
        mixinStandardHelpOptions = true,
        description = "Show how far the engines are behind each input, in seconds; works while none of them runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no input is further behind than --max-seconds", "1:one is, or the brokers did not answer"})
public final class LagCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--bootstrap", defaultValue = "127.0.0.1:9092", description = "Brokers (default ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(names = "--application-id", defaultValue = "riskgate", description = "Group (default ${DEFAULT-VALUE}).")
    private String applicationId = "";

    @Option(names = "--max-seconds", description = "Fail where an input is further behind (default: never).")
    private double secondsMax = Double.POSITIVE_INFINITY;

    @Override
    public Integer call() throws InterruptedException {
        List<TopicLag> lags;
        try (InputLag lag = new InputLag(bootstrapServers, applicationId)) {
            lags = lag.measure();
        }
        var out = spec.commandLine().getOut();
        out.println(
                lags.isEmpty()
                        ? "group " + applicationId + " has not read anything yet"
                        : AsciiTable.getTable(AsciiTable.NO_BORDERS, lags, columns()));
        out.flush();
        return lags.stream().allMatch(lag -> lag.secondsBehind() <= secondsMax) ? 0 : 1;
    }

    private static List<com.github.freva.asciitable.ColumnData<TopicLag>> columns() {
        return List.of(
                column("TOPIC").with(TopicLag::topic),
                column("SECONDS BEHIND").with(lag -> String.format(Locale.ROOT, "%.1f", lag.secondsBehind())),
                column("RECORDS BEHIND").with(lag -> Long.toString(lag.recordsBehind())),
                column("END").with(lag -> Long.toString(lag.recordsTotal())));
    }

    private static Column column(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }
}
