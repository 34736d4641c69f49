package io.riskgate.bench.e2e;

import com.github.freva.asciitable.AsciiTable;
import io.riskgate.bench.MetricLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The latencies as a table for people and as lines for programs. */
final class EndToEndTable {
    private static final String[] HEADERS = {"", "orders", "p50 ms", "p99 ms", "p99.9 ms", "max ms"};
    private static final double[] PERCENTILES = {50, 99, 99.9, 100};

    private EndToEndTable() {}

    static String of(EndToEndTimings timings) {
        String[] ratios = new String[HEADERS.length];
        ratios[0] = "ratio, median of rounds";
        ratios[1] = "";
        for (int i = 0; i < PERCENTILES.length; i++) {
            ratios[2 + i] = String.format(
                    Locale.ROOT, "%.2fx", timings.ratios(PERCENTILES[i]).median());
        }
        String[][] rows = {row("riskgate", timings.total(true)), row("pass-through", timings.total(false)), ratios};
        return AsciiTable.getTable(HEADERS, rows)
                + String.format(Locale.ROOT, """

                        From the intended sending of an order to the sight of its committed answer, open loop, rounds A B B A.
                        Longest pause of this process: %.0f ms. Decisions other than approvals: %d.
                        """, timings.hiccupMillis(), timings.rejectedCount());
    }

    private static String[] row(String name, Histogram latencyMicros) {
        String[] row = new String[HEADERS.length];
        row[0] = name;
        row[1] = Long.toString(latencyMicros.getTotalCount());
        for (int i = 0; i < PERCENTILES.length; i++) {
            row[2 + i] = String.format(Locale.ROOT, "%.2f", latencyMicros.getValueAtPercentile(PERCENTILES[i]) / 1e3);
        }
        return row;
    }

    static List<MetricLine> lines(EndToEndTimings timings) {
        List<MetricLine> lines = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            var ratios = timings.ratios(percentile);
            lines.add(new MetricLine(
                    "e2e.latency.p" + percentile,
                    "ms",
                    timings.total(true).getValueAtPercentile(percentile) / 1e3,
                    timings.total(false).getValueAtPercentile(percentile) / 1e3,
                    ratios.median(),
                    null,
                    ratios.values().length,
                    ratios.spread(),
                    System.getProperty("java.version"),
                    timings.hiccupMillis()));
        }
        return lines;
    }
}
