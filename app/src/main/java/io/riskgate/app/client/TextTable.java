package io.riskgate.app.client;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows in a text file, read by the database DuckDB inside this process: as a Parquet file, or as answers to questions.
 *
 * <p>Types are told and not guessed, so that a decimal stays exact and an empty column keeps its type.
 *
 * @param source DuckDB's words for reading the file
 */
public record TextTable(String source) {
    /** Rows of a file with a header line; columns to their SQL types in the order of the file. */
    public static TextTable ofCsv(Path file, Map<String, String> columnTypes) {
        return new TextTable(
                "read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
                                .formatted(text(file.toString()))
                        + " nullstr = '', columns = " + columns(columnTypes) + ")");
    }

    /** Objects one a line, of all files that fit a pattern, compressed or not; other fields are left out. */
    public static TextTable ofJsonLines(String pattern, Map<String, String> columnTypes) {
        return new TextTable("read_json(%s, format = 'newline_delimited', columns = %s)"
                .formatted(text(pattern), columns(columnTypes)));
    }

    private static String columns(Map<String, String> types) {
        return types.entrySet().stream()
                .map(column -> name(column.getKey()) + ": " + text(column.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** Writes all rows as one Parquet file; returns their number. */
    public long writeParquet(Path file) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM " + source + ") TO " + text(file.toString()) + " (FORMAT parquet)");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + text(file.toString()))) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Answers a question in SQL, in which the rows go by a name, as CSV with a header; returns the number of rows. */
    public long query(String table, String sql, PrintWriter out) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW " + name(table) + " AS SELECT * FROM " + source);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return print(rows, out);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("cannot answer the question: " + e.getMessage(), e);
        }
    }

    private static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            // What is not in the library is not fetched from elsewhere.
            statement.execute("SET autoinstall_known_extensions = false");
        }
        return connection;
    }

    private static long print(ResultSet rows, PrintWriter out) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            cells.add(CsvLine.quoted(rows.getMetaData().getColumnLabel(column)));
        }
        out.println(String.join(",", cells));
        long rowCount = 0;
        while (rows.next()) {
            cells.clear();
            for (int column = 1; column <= width; column++) {
                String cell = rows.getString(column);
                cells.add(cell == null ? "" : CsvLine.quoted(cell));
            }
            out.println(String.join(",", cells));
            rowCount++;
        }
        return rowCount;
    }
}
