package io.riskgate.app.cli.stress;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs that have been published. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists published stress runs, oldest first.")
public final class StressListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public Integer call() {
        try (var registry = connection.openRegistry()) {
            List<StressRun> runs = new PublishedRuns(connection.bootstrapServers(), new WireFormat(registry)).all();
            String table = AsciiTable.getTable(
                    AsciiTable.NO_BORDERS,
                    runs,
                    List.of(
                            new Column().header("RUN").with(StressRun::getRunId),
                            new Column()
                                    .header("AS OF")
                                    .with(run -> run.getAsOf().toString()),
                            new Column()
                                    .header("FINISHED")
                                    .with(run -> run.getFinishedAt().toString()),
                            new Column().header("SEED").with(run -> Long.toString(run.getSeed())),
                            new Column().header("PORTFOLIOS").with(run -> Integer.toString(run.getPortfolioCount())),
                            new Column().header("FAILED").with(run -> Integer.toString(run.getFailedPortfolioCount())),
                            new Column().header("RANDOM").with(run -> Long.toString(run.getSimulationCount()))));
            spec.commandLine().getOut().println(runs.isEmpty() ? "no stress run has been published" : table);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
