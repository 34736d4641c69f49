package io.riskgate.app.client;

/** How a cell stands in a line of comma-separated values. */
final class CsvLine {
    private CsvLine() {}

    /** The cell, in quotes where it holds what separates cells or lines. */
    static String quoted(String cell) {
        boolean needsQuotes = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
