package io.riskgate.app.analysis.report;

import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.models.covariance.CovarianceMatrix;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Charts as SVG inside a page; names are escaped, colors come from the page. */
final class SvgChart {
    private static final double WIDTH = 960;
    private static final double LEFT = 90;

    private SvgChart() {}

    /** Bars of profit, a line of the forecast loss, and a dot on each day beyond it. */
    static String profitAgainstForecast(ForecastHistory history) {
        double height = 300;
        int days = history.dates().size();
        double largest = Math.max(extreme(history.profits()), extreme(history.valueAtRisk()));
        double scale = largest == 0 ? 0 : (height / 2 - 20) / largest;
        double step = (WIDTH - LEFT) / days;
        double zero = height / 2;
        var bars = new StringBuilder();
        var line = new StringBuilder();
        var dots = new StringBuilder();
        for (int day = 0; day < days; day++) {
            double x = LEFT + day * step;
            double y = zero - history.profits().get(day) * scale;
            bars.append(format("M%.1f %.1fV%.1f", x + step / 2, zero, y));
            line.append(format(
                    "%s%.1f %.1f",
                    day == 0 ? "M" : "L",
                    x + step / 2,
                    zero + history.valueAtRisk().get(day) * scale));
            if (history.exceeded(day)) {
                dots.append(format(
                        "<circle class=\"beyond\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%s: profit"
                                + " %s, forecast loss %s</title></circle>",
                        x + step / 2,
                        y,
                        history.dates().get(day),
                        Wording.amount(history.profits().get(day)),
                        Wording.amount(history.valueAtRisk().get(day))));
            }
        }
        return open(height, "Profit and loss by day with the forecast loss")
                + format("<path class=\"profit\" stroke-width=\"%.2f\" d=\"%s\"/>", Math.max(0.5, step * 0.8), bars)
                + format("<path class=\"forecast\" d=\"%s\"/>", line)
                + dots
                + axis(largest, zero, scale)
                + format(
                        "<text x=\"%.0f\" y=\"%.0f\">%s</text>",
                        LEFT, height - 2, history.dates().get(0))
                + format(
                        "<text class=\"end\" x=\"%.0f\" y=\"%.0f\">%s</text></svg>",
                        WIDTH, height - 2, history.dates().get(days - 1));
    }

    private static String axis(double largest, double zero, double scale) {
        var text = new StringBuilder();
        for (double value : new double[] {largest, 0, -largest}) {
            double y = zero - value * scale;
            text.append(format("<path class=\"grid\" d=\"M%.0f %.1fH%.0f\"/>", LEFT, y, WIDTH));
            text.append(format(
                    "<text class=\"end\" x=\"%.0f\" y=\"%.1f\">%s</text>", LEFT - 6, y + 4, Wording.amount(value)));
        }
        return text.toString();
    }

    /** One horizontal bar per name. */
    static String bars(List<String> names, List<Double> values) {
        double row = 20;
        double height = row * names.size() + 10;
        double largest = extreme(values);
        double middle = LEFT + (WIDTH - LEFT) * 0.4;
        double scale = largest == 0 ? 0 : (WIDTH - LEFT) * 0.38 / largest;
        var text = new StringBuilder(open(height, "Component value at risk by instrument"));
        for (int i = 0; i < names.size(); i++) {
            double length = Math.abs(values.get(i)) * scale;
            double x = values.get(i) < 0 ? middle - length : middle;
            double y = i * row + 4;
            text.append(format(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\"/>",
                    values.get(i) < 0 ? "hedge" : "risk", x, y, length));
            text.append(format(
                    "<text class=\"end\" x=\"%.0f\" y=\"%.1f\">%s</text>", LEFT - 6, y + 11, escape(names.get(i))));
            text.append(format(
                    "<text x=\"%.1f\" y=\"%.1f\">%s</text>",
                    Math.max(x + length, middle) + 6, y + 11, Wording.amount(values.get(i))));
        }
        return text.append("</svg>").toString();
    }

    /** A square of cells, red for positive and blue for negative correlation. */
    static String heatMap(List<String> names, CovarianceMatrix correlation) {
        int size = correlation.size();
        double cell = Math.min(32, (WIDTH - LEFT) / size);
        double top = 70;
        var text = new StringBuilder(open(top + cell * size + 4, "Correlation of instruments"));
        for (int i = 0; i < size; i++) {
            double y = top + i * cell;
            double x = LEFT + i * cell + cell / 2;
            text.append(format(
                    "<text class=\"end\" x=\"%.0f\" y=\"%.1f\">%s</text>",
                    LEFT - 6, y + cell / 2 + 4, escape(names.get(i))));
            text.append(format(
                    "<text transform=\"translate(%.1f %.1f) rotate(-60)\">%s</text>",
                    x + 3, top - 6, escape(names.get(i))));
            for (int j = 0; j < size; j++) {
                text.append(cell(LEFT + j * cell, y, cell, correlation.at(i, j), names.get(i) + " / " + names.get(j)));
            }
        }
        return text.append("</svg>").toString();
    }

    private static String cell(double x, double y, double size, double correlation, String pair) {
        return format(
                "<rect class=\"%s\" fill-opacity=\"%.3f\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                        + " height=\"%.1f\"><title>%s %.2f</title></rect>",
                correlation < 0 ? "hedge" : "risk",
                Math.min(1, Math.abs(correlation)),
                x,
                y,
                size - 1,
                size - 1,
                escape(pair),
                correlation);
    }

    private static String open(double height, String title) {
        return format("<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>%s</title>", WIDTH, height, title);
    }

    private static double extreme(List<Double> values) {
        return Math.max(Collections.max(values), -Collections.min(values));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
