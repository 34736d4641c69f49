package io.riskgate.app.morning;

import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.schemas.avro.StressLine;
import java.util.List;
import java.util.Locale;

/** Charts of the report as SVG; colors come from the page, and shape or text says the same as color. */
final class MorningChart {
    private static final double WIDTH = 960;
    private static final double LEFT = 210;
    private static final double ROW = 22;
    /** Each part stands a step lower, so that one that takes back another does not hide it. */
    private static final double STEP = 5;

    private MorningChart() {}

    /** Each scenario's loss built up from its parts, and the allowed loss as a line. */
    static String waterfall(List<StressLine> lines, double allowed) {
        double largest = allowed;
        double smallest = 0;
        for (StressLine line : lines) {
            largest = Math.max(largest, Math.max(MorningFigures.total(line), line.getShockLoss()));
            smallest = Math.min(smallest, Math.min(MorningFigures.total(line), line.getShockLoss()));
        }
        double scale = (WIDTH - LEFT - 110) / Math.max(1, largest - smallest);
        double zero = LEFT - smallest * scale;
        double height = ROW * lines.size() + 24;
        var svg = new StringBuilder(format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>Loss by scenario in parts</title>", WIDTH, height));
        for (int i = 0; i < lines.size(); i++) {
            svg.append(row(lines.get(i), i * ROW + 4, zero, scale));
        }
        double limit = zero + allowed * scale;
        svg.append(format(
                "<path class=\"limit\" d=\"M%.1f 0V%.0f\"/><path class=\"grid\" d=\"M%.1f 0V%.0f\"/>",
                limit, height - 18, zero, height - 18));
        svg.append(format(
                "<text class=\"end\" x=\"%.1f\" y=\"%.0f\">allowed %,.0f</text></svg>", limit, height - 4, allowed));
        return svg.toString();
    }

    private static String row(StressLine line, double y, double zero, double scale) {
        double[] parts = {line.getShockLoss(), line.getGapLoss(), line.getSpreadCost() + line.getLiquidationCost()};
        String[] styles = {"shock", "gap", "cost"};
        var row = new StringBuilder(format(
                "<text class=\"end\" x=\"%.0f\" y=\"%.1f\">%s%s</text>",
                LEFT - 8, y + 13, MorningHtml.escape(line.getScenarioId()), line.getFailed() ? " ✗" : ""));
        double at = 0;
        for (int part = 0; part < parts.length; part++) {
            double from = Math.min(at, at + parts[part]);
            double width = Math.abs(parts[part]) * scale;
            row.append(format(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"6\">",
                    styles[part], zero + from * scale, y + STEP * part, width));
            row.append(format("<title>%s %,.0f</title></rect>", styles[part], parts[part]));
            at += parts[part];
        }
        double end = zero + Math.max(at, Math.max(parts[0], 0)) * scale;
        return row.append(format("<text x=\"%.1f\" y=\"%.1f\">%,.0f</text>", end + 6, y + 13, at))
                .toString();
    }

    /** Profit a day, the forecast loss below it, and a ring on each day beyond. */
    static String exceedances(ForecastHistory history) {
        double height = 150;
        int days = history.dates().size();
        double largest = 1;
        for (int day = 0; day < days; day++) {
            largest = Math.max(
                    largest,
                    Math.max(
                            Math.abs(history.profits().get(day)),
                            history.valueAtRisk().get(day)));
        }
        double scale = (height / 2 - 8) / largest;
        double step = (WIDTH - 10) / days;
        var bars = new StringBuilder();
        var line = new StringBuilder();
        var rings = new StringBuilder();
        for (int day = 0; day < days; day++) {
            double x = 5 + (day + 0.5) * step;
            double y = height / 2 - history.profits().get(day) * scale;
            bars.append(format("M%.1f %.1fV%.1f", x, height / 2, y));
            line.append(format(
                    "%s%.1f %.1f",
                    day == 0 ? "M" : "L", x, height / 2 + history.valueAtRisk().get(day) * scale));
            if (history.exceeded(day)) {
                rings.append(format(
                        "<circle class=\"beyond\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\">"
                                + "<title>%s %,.0f beyond %,.0f</title></circle>",
                        x,
                        y,
                        history.dates().get(day),
                        history.profits().get(day),
                        history.valueAtRisk().get(day)));
            }
        }
        return format(
                        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>Profit against value at risk</title>",
                        WIDTH, height)
                + format("<path class=\"profit\" stroke-width=\"%.2f\" d=\"%s\"/>", Math.max(0.6, step * 0.7), bars)
                + format("<path class=\"forecast\" d=\"%s\"/>", line)
                + rings
                + "</svg>";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
