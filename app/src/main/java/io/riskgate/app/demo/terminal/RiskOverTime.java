package io.riskgate.app.demo.terminal;

import io.riskgate.app.demo.history.Crisis;
import io.riskgate.app.demo.history.FirmWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Exposure and value at risk of the firm over time, the crises marked below. */
final class RiskOverTime {
    private static final int COLUMNS_MAX = 96;
    private static final int ROWS = 6;

    private final List<FirmWeek> weeks;
    private final LocalDate from;
    private final LocalDate to;
    private final int columns;

    RiskOverTime(List<FirmWeek> weeks) {
        this.weeks = weeks;
        this.from = weeks.get(0).friday();
        this.to = weeks.get(weeks.size() - 1).friday();
        this.columns = Math.min(COLUMNS_MAX, weeks.size());
    }

    List<String> lines(Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.bold("Gross exposure of the firm") + ink.dim("  highest week-end of each column"));
        lines.addAll(new ColumnChart(highest(FirmWeek::gross), ROWS, Ink::millions).lines(ink::accent));
        lines.add(ColumnChart.marks(columns, years()));
        lines.add("");
        lines.add(ink.bold("VaR 99 % of the firm, one day")
                + ink.dim("  exact: scenario losses of all portfolios added day by day"));
        lines.addAll(new ColumnChart(highest(FirmWeek::valueAtRisk99), ROWS, Ink::thousands).lines(ink::warn));
        lines.add(ColumnChart.marks(columns, years()));
        List<Crisis> crises = Crisis.between(from, to);
        lines.add(ink.bad(ColumnChart.marks(
                columns,
                crises.stream()
                        .map(crisis -> new ColumnChart.Mark(column(crisis.date()), "▲"))
                        .toList())));
        lines.add(ink.bad(ColumnChart.marks(columns, crisisNames(crises, 0))));
        lines.add(ink.bad(ColumnChart.marks(columns, crisisNames(crises, 1))));
        return lines;
    }

    /** Every second name, so that neighbors stand on different lines. */
    private List<ColumnChart.Mark> crisisNames(List<Crisis> crises, int remainder) {
        List<ColumnChart.Mark> marks = new ArrayList<>();
        for (int i = 0; i < crises.size(); i++) {
            if (i % 2 == remainder) {
                marks.add(new ColumnChart.Mark(
                        column(crises.get(i).date()), crises.get(i).shortName()));
            }
        }
        return marks;
    }

    private double[] highest(ToDoubleFunction<FirmWeek> figure) {
        double[] highest = new double[columns];
        for (FirmWeek week : weeks) {
            int column = column(week.friday());
            highest[column] = Math.max(highest[column], figure.applyAsDouble(week));
        }
        return highest;
    }

    private int column(LocalDate date) {
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        long passed = ChronoUnit.DAYS.between(from, date);
        return (int) Math.max(0, Math.min(columns - 1, passed * columns / days));
    }

    private List<ColumnChart.Mark> years() {
        List<ColumnChart.Mark> marks = new ArrayList<>();
        marks.add(new ColumnChart.Mark(0, Integer.toString(from.getYear())));
        for (int year = from.getYear() + 1; year <= to.getYear(); year++) {
            marks.add(new ColumnChart.Mark(column(LocalDate.of(year, 1, 1)), Integer.toString(year)));
        }
        return marks;
    }
}
