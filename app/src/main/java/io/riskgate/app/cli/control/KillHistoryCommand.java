package io.riskgate.app.cli.control;

import io.riskgate.app.cli.standing.StandingSource;
import io.riskgate.app.client.RecordJson;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints everything that the kill switches ever did: when, what, who, why, and how many orders it stopped. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints everything that the kill switches ever did, oldest first.")
public final class KillHistoryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Option(names = "--scope", description = "Only this scope, as in portfolio:demo.")
    private @Nullable String scope;

    @Option(names = "--json", description = "One JSON object a line, with every field.")
    private boolean json;

    @Override
    public Integer call() throws UnreadableRecord {
        List<KillSwitchEvent> events = new ArrayList<>();
        source.each(Topics.KILL_SWITCH_EVENTS, KillSwitchEvent.class, (wire, event) -> {
            if (scope == null || scope.equals(text(event))) {
                events.add(event);
            }
        });
        events.sort(Comparator.comparing(KillSwitchEvent::getEventTime).thenComparing(KillSwitchEvent::getPartition));
        PrintWriter out = spec.commandLine().getOut();
        for (KillSwitchEvent event : events) {
            out.println(json ? RecordJson.of(event).toString() : line(event));
        }
        if (events.isEmpty() && !json) {
            out.println("no kill switch was ever used" + (scope == null ? "" : " on " + scope));
        }
        out.flush();
        return 0;
    }

    private static String text(KillSwitchEvent event) {
        return ScopeMapping.toCore(event.getScope()).toString();
    }

    private static String line(KillSwitchEvent event) {
        return String.format(
                Locale.ROOT,
                "%s  %-22s %-10s %-26s p%d  %s  command %s  correlation %s  stopped %d orders  %s",
                event.getEventTime(),
                event.getResult(),
                event.getSeverity(),
                text(event),
                event.getPartition(),
                event.getCause() + " " + event.getPersons(),
                event.getCommandId(),
                event.getCorrelationId(),
                event.getStoppedOrderIds().size(),
                event.getDetail());
    }
}
