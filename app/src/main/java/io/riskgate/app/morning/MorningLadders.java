package io.riskgate.app.morning;

import io.riskgate.schemas.avro.StressLadder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Sensitivity to single causes as tables: one for each set of rungs, a row a cause. */
final class MorningLadders {
    private static final String SPREADS = "SPREADS";

    private MorningLadders() {}

    static String of(List<StressLadder> ladders) {
        var byRungs = new TreeMap<String, List<StressLadder>>();
        for (StressLadder ladder : ladders) {
            byRungs.computeIfAbsent(ladder.getShocks().toString(), rungs -> new ArrayList<>())
                    .add(ladder);
        }
        var tables = new StringBuilder("<h3>Loss where one cause moves alone</h3>");
        byRungs.values().forEach(same -> tables.append(table(same)));
        return tables.toString();
    }

    private static String table(List<StressLadder> ladders) {
        var table = new StringBuilder("<table><tr><th>cause</th>");
        StressLadder first = ladders.get(0);
        for (double shock : first.getShocks()) {
            table.append("<th>").append(rung(first.getFactor(), shock)).append("</th>");
        }
        table.append("</tr>");
        for (StressLadder ladder : ladders) {
            table.append("<tr><td>")
                    .append(MorningHtml.escape(ladder.getFactor()))
                    .append("</td>");
            for (double loss : ladder.getLosses()) {
                table.append(String.format(Locale.ROOT, "<td>%,.0f</td>", loss));
            }
            table.append("</tr>");
        }
        return table.append("</table>\n").toString();
    }

    private static String rung(String factor, double shock) {
        return factor.equals(SPREADS)
                ? String.format(Locale.ROOT, "%.0f×", shock)
                : String.format(Locale.ROOT, "%+.0f %%", 100 * shock);
    }
}
