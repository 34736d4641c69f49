package io.riskgate.app.cli.stress;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.morning.MorningFacts;
import io.riskgate.app.morning.MorningFigures;
import io.riskgate.app.morning.MorningHtml;
import io.riskgate.app.morning.MorningJson;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the morning report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the morning report of the newest stress run.")
public final class StressReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--html", paramLabel = "FILE", description = "One self-contained page.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print one JSON object for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var registry = connection.openRegistry()) {
            MorningFacts facts = MorningFacts.read(connection.bootstrapServers(), new WireFormat(registry));
            List<MorningFigures> figures = MorningFigures.of(facts);
            var out = spec.commandLine().getOut();
            if (html != null) {
                Files.writeString(html, MorningHtml.of(facts, figures));
            }
            out.println(
                    json
                            ? MorningJson.of(facts, figures).toString()
                            : "report of run " + facts.run().getRunId() + " on " + figures.size() + " portfolios"
                                    + (html == null ? "; --html FILE writes it" : " in " + html));
            out.flush();
        }
        return 0;
    }
}
