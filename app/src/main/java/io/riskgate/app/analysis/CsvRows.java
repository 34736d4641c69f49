package io.riskgate.app.analysis;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The lines of a comma-separated file with their numbers, and the reading of one cell. */
record CsvRows(Path file, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One line that is not blank. */
    record Row(int line, List<String> cells) {}

    /** Reads a file that has at least one line; surrounding blanks and quotes of a cell do not count. */
    static CsvRows read(Path file) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (!text.isBlank()) {
                rows.add(new Row(number, cells(text)));
            }
        }
        if (rows.isEmpty()) {
            throw UnusableFile.at(file, 1, "the file is empty", "give a file with a header and one row per line");
        }
        return new CsvRows(file, rows);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException cause) {
            throw UnusableFile.whole(file, "no such file", "check the path");
        } catch (MalformedInputException cause) {
            throw UnusableFile.whole(file, "not a text file in UTF-8", "save it as CSV in UTF-8");
        } catch (IOException cause) {
            throw UnusableFile.whole(
                    file, "cannot be read (" + cause.getMessage() + ")", "check that it is a readable file");
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.split(",", -1)) {
            String text = cell.strip();
            boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
            cells.add(quoted ? text.substring(1, text.length() - 1).strip() : text);
        }
        return cells;
    }

    Row header() {
        return rows.get(0);
    }

    List<Row> body() {
        return rows.subList(1, rows.size());
    }

    /** The line of the last row that is not blank. */
    int lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    /** The index of a column, by its name without regard to case. */
    int column(String name, String wantedHeader) {
        for (int i = 0; i < header().cells().size(); i++) {
            if (header().cells().get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw UnusableFile.at(
                file, header().line(), "column \"" + name + "\" is missing", "make the header " + wantedHeader);
    }

    /** Refuses a row that does not have as many cells as the header. */
    void requireWidth(Row row) {
        int wanted = header().cells().size();
        if (row.cells().size() != wanted) {
            throw UnusableFile.at(
                    file,
                    row.line(),
                    "found " + row.cells().size() + " cells where the header has " + wanted,
                    "give every column a value or remove the row");
        }
    }

    /** A date that is later than the one before it, if there is one. */
    LocalDate date(Row row, int column, List<LocalDate> before) {
        LocalDate date = date(row, column);
        if (!before.isEmpty() && !date.isAfter(before.get(before.size() - 1))) {
            throw UnusableFile.at(
                    file,
                    row.line(),
                    "date " + date + " does not come after " + before.get(before.size() - 1),
                    "sort the rows by date and keep one per date");
        }
        return date;
    }

    private LocalDate date(Row row, int column) {
        try {
            return LocalDate.parse(row.cells().get(column));
        } catch (DateTimeException cause) {
            throw UnusableFile.at(
                    file, row.line(), "\"" + row.cells().get(column) + "\" is not a date", "write dates as YYYY-MM-DD");
        }
    }

    /** A finite number. */
    double number(Row row, int column, String name, String remedy) {
        String text = row.cells().get(column);
        double value = parse(text);
        if (!Double.isFinite(value)) {
            throw UnusableFile.at(file, row.line(), name + " is \"" + text + "\", not a finite number", remedy);
        }
        return value;
    }

    /** A finite number above zero. */
    double positive(Row row, int column, String name, String remedy) {
        double value = number(row, column, name, remedy);
        if (!(value > 0)) {
            throw UnusableFile.at(
                    file, row.line(), name + " is " + row.cells().get(column) + ", not above zero", remedy);
        }
        return value;
    }

    /** The number that a text stands for, NaN if for none; "NaN" and "Infinity" stand for themselves. */
    static double parse(String text) {
        try {
            return text.endsWith("d") || text.endsWith("f") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException cause) {
            return Double.NaN;
        }
    }
}
