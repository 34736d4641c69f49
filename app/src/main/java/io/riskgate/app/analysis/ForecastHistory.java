package io.riskgate.app.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Profit and loss of days beside the loss that was forecast for them.
 *
 * @param dates ascending
 * @param profits base currency, positive = profit
 * @param valueAtRisk forecast for the day, base currency, positive = loss
 */
public record ForecastHistory(List<LocalDate> dates, List<Double> profits, List<Double> valueAtRisk) {
    /** Fewest days that are worth a test. */
    public static final int DAYS_MIN = 30;

    private static final String HEADER = "Date,pnl,var";

    /** Copies its lists and refuses lists of different lengths. */
    public ForecastHistory {
        dates = List.copyOf(dates);
        profits = List.copyOf(profits);
        valueAtRisk = List.copyOf(valueAtRisk);
        if (dates.size() != profits.size() || dates.size() != valueAtRisk.size()) {
            throw new IllegalArgumentException("need one profit and one forecast per date, got " + dates.size() + ", "
                    + profits.size() + ", " + valueAtRisk.size());
        }
    }

    /** Days on which the loss was larger than its forecast. */
    public boolean exceeded(int day) {
        return profits.get(day) < -valueAtRisk.get(day);
    }

    /** A file's history, and its forecasts of expected shortfall if it has a column {@code es}. */
    public record FromFile(ForecastHistory history, Optional<List<Double>> expectedShortfall) {}

    /**
     * Reads {@code Date,pnl,var}, in any order of columns, and {@code es} where it is present.
     *
     * @throws UnusableFile with one sentence, if a row cannot be used
     */
    public static FromFile read(Path file) {
        CsvRows csv = CsvRows.read(file);
        int date = csv.column("Date", HEADER);
        int profit = csv.column("pnl", HEADER);
        int forecast = csv.column("var", HEADER);
        int shortfall = csv.header().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("es");
        var dates = new ArrayList<LocalDate>();
        var profits = new ArrayList<Double>();
        var forecasts = new ArrayList<Double>();
        var shortfalls = new ArrayList<Double>();
        for (CsvRows.Row row : csv.body()) {
            csv.requireWidth(row);
            dates.add(csv.date(row, date, dates));
            profits.add(csv.number(row, profit, "pnl", "give the day's profit or remove the row"));
            forecasts.add(csv.positive(row, forecast, "var", "give the forecast as a loss above 0 or remove the row"));
            if (shortfall >= 0) {
                shortfalls.add(csv.positive(row, shortfall, "es", "give the forecast as a loss above 0"));
            }
        }
        if (dates.size() < DAYS_MIN) {
            throw UnusableFile.at(
                    file,
                    csv.lastLine(),
                    "the file ends after " + dates.size() + " rows, fewer than the " + DAYS_MIN
                            + " that the tests need",
                    "give a longer history");
        }
        var history = new ForecastHistory(dates, profits, forecasts);
        return new FromFile(history, shortfall < 0 ? Optional.empty() : Optional.of(List.copyOf(shortfalls)));
    }
}
