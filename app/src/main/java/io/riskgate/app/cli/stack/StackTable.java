package io.riskgate.app.cli.stack;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.cluster.stack.ProcessStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The processes of the development stack as a table for the terminal. */
final class StackTable {

    private StackTable() {}

    static String of(List<ProcessStatus> statuses) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                statuses,
                List.of(
                        left("PROCESS").with(ProcessStatus::name),
                        left("ADDRESS")
                                .with(status -> status.port()
                                        .map(port -> LoopbackPorts.HOST + ":" + port)
                                        .orElse("-")),
                        left("PID")
                                .with(status ->
                                        status.pid().map(String::valueOf).orElse("-")),
                        left("UPTIME").with(status -> uptime(status.uptime())),
                        left("HEALTH").with(status -> status.health().name().toLowerCase(Locale.ROOT))));
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    /** As in "3 h 20 min", "20 min 5 s", "5 s"; "-" for what does not run. */
    static String uptime(Duration uptime) {
        if (uptime.isZero()) {
            return "-";
        }
        if (uptime.toHours() > 0) {
            return uptime.toHours() + " h " + uptime.toMinutesPart() + " min";
        }
        if (uptime.toMinutes() > 0) {
            return uptime.toMinutes() + " min " + uptime.toSecondsPart() + " s";
        }
        return uptime.toSeconds() + " s";
    }
}
