package io.riskgate.app.analysis.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Charts of characters, 72 columns wide. */
final class TerminalChart {
    private static final int COLUMNS = 72;
    private static final int ROWS_EACH_WAY = 5;
    private static final int BAR = 24;
    private static final String SHADES = " ░▒▓█";

    private TerminalChart() {}

    /** A bar to the right for a positive share of the largest value, to the left for a negative one. */
    static String bar(double value, double largest) {
        int length = largest == 0 ? 0 : (int) Math.round(Math.abs(value) / largest * BAR);
        String blocks = (value < 0 ? "▒" : "█").repeat(length);
        return value < 0 ? " ".repeat(BAR - length) + blocks + "│" : " ".repeat(BAR) + "│" + blocks;
    }

    /**
     * Profit and loss over time as columns around zero, the forecast loss as dots, days beyond it as crosses.
     *
     * <p>Each column stands for several days and shows the most negative profit of them, so that no loss is hidden.
     */
    static String profitAgainstForecast(List<Double> profits, List<Double> valueAtRisk) {
        int columns = Math.min(COLUMNS, profits.size());
        double largest = Math.max(extreme(profits), extreme(valueAtRisk));
        var rows = new StringBuilder();
        for (int row = ROWS_EACH_WAY; row >= -ROWS_EACH_WAY; row--) {
            rows.append(label(row, largest));
            for (int column = 0; column < columns; column++) {
                int from = column * profits.size() / columns;
                int to = (column + 1) * profits.size() / columns;
                rows.append(cell(row, worst(profits, from, to), largest, profits, valueAtRisk));
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    private static int worst(List<Double> profits, int from, int to) {
        int worst = from;
        for (int day = from; day < to; day++) {
            worst = profits.get(day) < profits.get(worst) ? day : worst;
        }
        return worst;
    }

    private static char cell(int row, int day, double largest, List<Double> profits, List<Double> valueAtRisk) {
        int profit = level(profits.get(day), largest);
        int forecast = level(-valueAtRisk.get(day), largest);
        boolean beyond = profits.get(day) < -valueAtRisk.get(day);
        if (beyond && row == profit) {
            return '×';
        }
        if (row == forecast && row != 0) {
            return '·';
        }
        if (row == 0) {
            return '─';
        }
        boolean filled = profit > 0 ? row > 0 && row <= profit : row < 0 && row >= profit;
        return filled ? '█' : ' ';
    }

    private static int level(double value, double largest) {
        return largest == 0 ? 0 : (int) Math.round(value / largest * ROWS_EACH_WAY);
    }

    private static String label(int row, double largest) {
        boolean shown = row == 0 || Math.abs(row) == ROWS_EACH_WAY;
        return String.format(Locale.ROOT, "%14s ", shown ? Wording.amount(largest * row / ROWS_EACH_WAY) : "");
    }

    /** One character for a correlation of -1 to 1: the stronger, the darker; negative ones are marked by a minus. */
    static String shade(double correlation) {
        int index = (int) Math.round(Math.abs(correlation) * (SHADES.length() - 1));
        char shade = SHADES.charAt(Math.max(0, Math.min(SHADES.length() - 1, index)));
        return (correlation < -0.05 ? "-" : String.valueOf(shade)) + shade;
    }

    private static double extreme(List<Double> values) {
        return Math.max(Collections.max(values), -Collections.min(values));
    }
}
