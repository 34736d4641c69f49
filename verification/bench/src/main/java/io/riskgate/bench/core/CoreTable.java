package io.riskgate.bench.core;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.bench.MetricLine;
import io.riskgate.bench.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The timings as a table for people and as lines for programs. */
final class CoreTable {
    private CoreTable() {}

    static String of(CoreTimings timings, List<CoreSize> sizes) {
        List<String[]> rows = new ArrayList<>();
        for (CoreSize size : sizes) {
            for (String name : CoreRun.BENCHMARKS) {
                rows.add(row(timings, size, name));
            }
        }
        Column[] columns = {
            left("N/T"),
            left("what"),
            right("ns/op"),
            right("+/-"),
            right("B/op"),
            right("full recompute / this"),
            right("this / floor")
        };
        return AsciiTable.getTable(columns, rows.toArray(String[][]::new)) + """

                decide   one order in; all checks, the decision and its reservation in the book out
                whatIf   every risk figure of the book with one order in it, nothing else
                reserve  the fold of one approval into the book     fill  one fill in; position, equity, snapshot out
                fullRecompute  the same figures as whatIf, all rebuilt in plain Java: EWMA covariance of 60 rows with 10 %
                         shrinkage, w'Sw, P&L of T scenarios, sorted tail, exposures     floor  one multiply-add a scenario
                """;
    }

    private static String[] row(CoreTimings timings, CoreSize size, String name) {
        Rounds ours = timings.nanos(name, size);
        double toPeer = timings.nanos(CoreRun.PEER, size).over(ours).median();
        double toFloor = ours.over(timings.nanos(CoreRun.FLOOR, size)).median();
        return new String[] {
            size.toString(),
            name,
            format("%,.0f", ours.median()),
            format("%,.0f", timings.errorNanos(name, size)),
            format("%,.0f", timings.bytes(name, size)),
            name.equals(CoreRun.PEER) || name.equals(CoreRun.FLOOR) ? "" : format("%,.1fx", toPeer),
            name.equals(CoreRun.FLOOR) ? "" : format("%,.1fx", toFloor)
        };
    }

    static List<MetricLine> lines(CoreTimings timings, List<CoreSize> sizes) {
        List<MetricLine> lines = new ArrayList<>();
        for (CoreSize size : sizes) {
            for (String name : CoreRun.BENCHMARKS) {
                lines.add(time(timings, size, name));
                lines.add(allocation(timings, size, name));
            }
        }
        return lines;
    }

    private static MetricLine time(CoreTimings timings, CoreSize size, String name) {
        Rounds ours = timings.nanos(name, size);
        Rounds peer = timings.nanos(CoreRun.PEER, size);
        return new MetricLine(
                "core." + name + "." + size,
                "ns/op",
                ours.median(),
                peer.median(),
                peer.over(ours).median(),
                timings.nanos(CoreRun.FLOOR, size).median(),
                ours.values().length,
                timings.errorNanos(name, size),
                System.getProperty("java.version"),
                timings.hiccupMillis);
    }

    private static MetricLine allocation(CoreTimings timings, CoreSize size, String name) {
        return new MetricLine(
                "core." + name + "." + size + ".allocated",
                "B/op",
                timings.bytes(name, size),
                timings.bytes(CoreRun.PEER, size),
                null,
                null,
                timings.nanos(name, size).values().length,
                0,
                System.getProperty("java.version"),
                timings.hiccupMillis);
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.RIGHT).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
