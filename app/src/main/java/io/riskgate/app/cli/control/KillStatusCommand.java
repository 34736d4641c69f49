package io.riskgate.app.cli.control;

import io.riskgate.app.cli.standing.StandingSource;
import io.riskgate.app.client.ControlLog;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what is stopped now, since when, by whom and why, and whether commands must be signed. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints what is stopped or warned about, by whom and why, and how often each switch was used.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is stopped; a warning stops nothing", "3:something is in force", "1:failed"})
public final class KillStatusCommand implements Callable<Integer> {
    private static final int EXIT_STOPPED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Override
    public Integer call() throws UnreadableRecord {
        PulledSwitches pulled = new PulledSwitches();
        source.each(Topics.KILL_SWITCH_EVENTS, KillSwitchEvent.class, (wire, event) -> pulled.take(event));
        PrintWriter out = spec.commandLine().getOut();
        try (var registry = source.openRegistry()) {
            ControlLog log = ControlLog.read(source.bootstrapServers(), new WireFormat(registry));
            out.println("commands   " + signing(log));
            out.println("sequence   " + log.killSequence());
        }
        out.println("so far     " + (pulled.counts().isEmpty() ? "nothing" : pulled.counts()));
        out.println(pulled.inForce().isEmpty() ? "in force   nothing" : "in force");
        print(pulled.inForce(), out);
        if (!pulled.warnings().isEmpty()) {
            out.println("warnings");
            print(pulled.warnings(), out);
        }
        out.flush();
        return pulled.inForce().isEmpty() ? 0 : EXIT_STOPPED;
    }

    private static void print(Collection<KillSwitchEvent> events, PrintWriter out) {
        Map<String, TreeSet<Integer>> partitions = new LinkedHashMap<>();
        for (KillSwitchEvent event : events) {
            partitions.computeIfAbsent(line(event), line -> new TreeSet<>()).add(event.getPartition());
        }
        partitions.forEach((line, where) -> out.println("  " + line + "  partitions " + where));
    }

    private static String signing(ControlLog log) {
        return log.ring().isInstalled()
                ? "signed, by key ring " + log.ring().sequence()
                : "NOT SIGNED: no key ring is installed, two different names are believed ('riskgate keys install')";
    }

    private static String line(KillSwitchEvent event) {
        return event.getSeverity() + "  " + ScopeMapping.toCore(event.getScope()) + "  by " + event.getCause() + " "
                + event.getPersons() + "  since " + event.getEventTime() + "  " + event.getDetail();
    }
}
