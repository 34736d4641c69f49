package io.riskgate.app.analysis;

import io.riskgate.models.returns.ReturnMatrix;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Closing prices of instruments on ascending dates, complete and above zero.
 *
 * @param file where they came from
 * @param instruments columns after {@code Date}, in file order
 * @param dates one per row
 * @param prices one row per date, one price per instrument
 */
public record PriceHistory(Path file, List<String> instruments, List<LocalDate> dates, List<List<Double>> prices) {
    /** Fewest returns that anything may be estimated from. */
    public static final int RETURNS_MIN = 30;

    /**
     * Reads {@code Date} and one column per instrument.
     *
     * @throws UnusableFile with one sentence, if a row cannot be used
     */
    public static PriceHistory read(Path file) {
        CsvRows csv = CsvRows.read(file);
        int dateColumn = csv.column("Date", "Date and one column per instrument");
        List<String> instruments = instruments(csv, dateColumn);
        var dates = new ArrayList<LocalDate>();
        var prices = new ArrayList<List<Double>>();
        for (CsvRows.Row row : csv.body()) {
            csv.requireWidth(row);
            dates.add(csv.date(row, dateColumn, dates));
            var line = new ArrayList<Double>();
            for (int i = 0; i < instruments.size(); i++) {
                line.add(csv.positive(row, i + 1, instruments.get(i), "give a price above 0 or remove the row"));
            }
            prices.add(line);
        }
        if (prices.size() <= RETURNS_MIN) {
            throw UnusableFile.at(
                    file,
                    csv.lastLine(),
                    "the file ends after " + prices.size() + " rows of prices, fewer than the " + (RETURNS_MIN + 1)
                            + " that " + RETURNS_MIN + " returns need",
                    "give a longer history");
        }
        return new PriceHistory(file, instruments, dates, prices);
    }

    private static List<String> instruments(CsvRows csv, int dateColumn) {
        List<String> header = csv.header().cells();
        int line = csv.header().line();
        if (dateColumn != 0) {
            throw UnusableFile.at(csv.file(), line, "Date is not the first column", "move it to the front");
        }
        List<String> instruments = List.copyOf(header.subList(1, header.size()));
        if (instruments.isEmpty() || instruments.contains("")) {
            throw UnusableFile.at(csv.file(), line, "a column has no instrument", "name one instrument per column");
        }
        if (new HashSet<>(instruments).size() < instruments.size()) {
            throw UnusableFile.at(csv.file(), line, "an instrument appears twice", "keep one column per instrument");
        }
        return instruments;
    }

    /**
     * The row of the latest date that is not after a given one.
     *
     * @throws UnusableFile if fewer than {@value #RETURNS_MIN} returns come before
     */
    int rowAt(LocalDate asOf) {
        int row = -1;
        for (int i = 0; i < dates.size() && !dates.get(i).isAfter(asOf); i++) {
            row = i;
        }
        if (row < RETURNS_MIN) {
            throw UnusableFile.at(
                    file,
                    Math.max(row, 0) + 2,
                    "only " + Math.max(row, 0) + " returns up to " + asOf + ", fewer than " + RETURNS_MIN,
                    "choose a later --as-of or give a longer history");
        }
        return row;
    }

    /** At most the last {@code count} returns up to and including a row. */
    ReturnMatrix returnsTo(int row, int count) {
        int first = Math.max(0, row - count);
        double[][] slice = new double[row - first + 1][instruments.size()];
        for (int i = 0; i < slice.length; i++) {
            for (int k = 0; k < instruments.size(); k++) {
                slice[i][k] = prices.get(first + i).get(k);
            }
        }
        return ReturnMatrix.ofPrices(slice);
    }
}
