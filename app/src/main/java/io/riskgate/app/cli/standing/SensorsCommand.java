package io.riskgate.app.cli.standing;

import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StandingKind;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.io.PrintWriter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the ten sensors of each portfolio: mode, status, rate of false positives with its bound, open breaches. */
@Command(
        name = "sensors",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the ten sensors of each portfolio, and how many of them have earned enforcement.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:failed"},
        footerHeading = "%nExamples:%n",
        footer = {"  riskgate sensors --portfolio demo", "  riskgate sensors --json | jq .summary"})
public final class SensorsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Option(names = "--portfolio", description = "Only this portfolio.")
    private @Nullable String portfolio;

    @Option(names = "--json", description = "One JSON object a portfolio and line.")
    private boolean json;

    @Override
    public Integer call() throws UnreadableRecord {
        SortedMap<String, SensorTable> tables = new TreeMap<>();
        source.each(Topics.STANDINGS, Standing.class, (wire, standing) -> {
            boolean wanted = portfolio == null || portfolio.equals(standing.getPortfolioId());
            if (wanted && standing.getKind() == StandingKind.SENSOR) {
                tables.computeIfAbsent(standing.getPortfolioId(), SensorTable::new)
                        .take(standing);
            }
        });
        if (tables.isEmpty() && portfolio != null) {
            tables.put(portfolio, new SensorTable(portfolio));
        }
        print(tables, spec.commandLine().getOut());
        return 0;
    }

    private void print(SortedMap<String, SensorTable> tables, PrintWriter out) {
        if (tables.isEmpty() && !json) {
            out.println("no sensor has watched any portfolio yet");
        }
        for (SensorTable table : tables.values()) {
            if (json) {
                out.println(table.json());
            } else {
                table.lines().forEach(out::println);
                out.println();
            }
        }
        out.flush();
    }
}
