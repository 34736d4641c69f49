package io.riskgate.suite.halt;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How long halts took, as percentiles over trials. */
final class HaltTimes {
    private HaltTimes() {}

    static String of(List<HaltTrial> trials) {
        StringBuilder text = new StringBuilder(line("all", trials.stream()));
        for (HaltTrial.Kind kind : HaltTrial.Kind.values()) {
            text.append("; ").append(line(kind.name(), trials.stream().filter(trial -> trial.kind() == kind)));
        }
        return text.toString();
    }

    private static String line(String name, Stream<HaltTrial> trials) {
        List<HaltTrial> list = trials.toList();
        return String.format(
                Locale.ROOT,
                "%s %d: marker to rejection p50 %.1f p99 %.1f ms, command to rejection p50 %.1f p99 %.1f ms,"
                        + " marker to kill at most %.1f ms",
                name,
                list.size(),
                percentile(list, 50, HaltTrial::markerToRejectionMillis),
                percentile(list, 99, HaltTrial::markerToRejectionMillis),
                percentile(list, 50, HaltTrial::commandToRejectionMillis),
                percentile(list, 99, HaltTrial::commandToRejectionMillis),
                percentile(list, 100, HaltTrial::markerToKillMillis));
    }

    private static double percentile(List<HaltTrial> trials, int percent, ToDoubleFunction<HaltTrial> figure) {
        double[] sorted = trials.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
