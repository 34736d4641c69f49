package io.riskgate.app.demo.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** A chart of one column of blocks a value, with a scale on the left. */
final class ColumnChart {
    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
    private static final int EIGHTHS = 8;
    private static final int LABEL_WIDTH = 7;

    private final double[] values;
    private final int rows;
    private final DoubleFunction<String> label;

    ColumnChart(double[] values, int rows, DoubleFunction<String> label) {
        this.values = values.clone();
        this.rows = rows;
        this.label = label;
    }

    /** The chart's lines from the top; the scale begins at zero. */
    List<String> lines(UnaryOperator<String> paint) {
        double max = Arrays.stream(values).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int row = rows - 1; row >= 0; row--) {
            StringBuilder blocks = new StringBuilder();
            for (double value : values) {
                blocks.append(block(max <= 0 ? 0 : value / max, row));
            }
            boolean labeled = row == rows - 1 || row == rows / 2 - 1;
            String scale = labeled ? label.apply(max * (row + 1) / rows) : "";
            lines.add(padded(scale) + " ┤" + paint.apply(blocks.toString()));
        }
        lines.add(padded("0") + " └" + "─".repeat(values.length));
        return lines;
    }

    private char block(double share, int row) {
        long eighths = Math.round(share * rows * EIGHTHS) - (long) row * EIGHTHS;
        return BLOCKS.charAt((int) Math.max(0, Math.min(EIGHTHS, eighths)));
    }

    private static String padded(String text) {
        return " ".repeat(Math.max(0, LABEL_WIDTH - text.length())) + text;
    }

    /** A line below the chart that carries short texts at columns; a text that would overlap is left out. */
    static String marks(int columns, List<Mark> marks) {
        StringBuilder line = new StringBuilder(" ".repeat(columns + LABEL_WIDTH + 2 + 8));
        int free = 0;
        for (Mark mark : marks) {
            if (mark.column() >= free) {
                int at = LABEL_WIDTH + 2 + mark.column();
                line.replace(at, Math.min(line.length(), at + mark.text().length()), mark.text());
                free = mark.column() + mark.text().length() + 1;
            }
        }
        return line.toString().stripTrailing();
    }

    /** A text that begins below a column. */
    record Mark(int column, String text) {}
}
