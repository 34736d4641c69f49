package io.riskgate.app.analysis;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** Exposures of a book: {@code instrument,exposure} in base currency, with or without a header. */
public final class BookFile {

    private BookFile() {}

    /**
     * Reads one exposure per known instrument; an instrument that the file leaves out has none.
     *
     * @param instruments the names that have prices, in the order of the answer
     * @throws UnusableFile with one sentence, if a row cannot be used
     */
    public static double[] read(Path file, List<String> instruments) {
        CsvRows csv = CsvRows.read(file);
        double[] exposures = new double[instruments.size()];
        var seen = new HashSet<String>();
        for (CsvRows.Row row : hasHeader(csv, instruments) ? csv.body() : csv.rows()) {
            if (row.cells().size() != 2) {
                throw UnusableFile.at(
                        file, row.line(), "found " + row.cells().size() + " cells", "write instrument,exposure");
            }
            String name = row.cells().get(0);
            int instrument = instruments.indexOf(name);
            if (instrument < 0) {
                throw UnusableFile.at(
                        file,
                        row.line(),
                        "instrument \"" + name + "\" has no price column",
                        "add its prices or remove the row");
            }
            if (!seen.add(name)) {
                throw UnusableFile.at(file, row.line(), "instrument " + name + " appears twice", "keep one row for it");
            }
            exposures[instrument] = csv.number(row, 1, "the exposure of " + name, "give an amount in base currency");
        }
        if (seen.isEmpty()) {
            throw UnusableFile.at(
                    file, csv.lastLine(), "no exposure found", "write one line instrument,exposure per position");
        }
        return exposures;
    }

    private static boolean hasHeader(CsvRows csv, List<String> instruments) {
        List<String> cells = csv.header().cells();
        boolean named = cells.get(0).equalsIgnoreCase("instrument");
        boolean words = cells.size() == 2
                && !instruments.contains(cells.get(0))
                && Double.isNaN(CsvRows.parse(cells.get(1)))
                && !cells.get(1).equalsIgnoreCase("nan")
                && !cells.get(1).isEmpty();
        return named || words;
    }
}
