package io.riskgate.models.golden;

import io.riskgate.models.returns.ReturnMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A price file of the shared data: dates, columns and prices, oldest first. */
record Panel(List<String> dates, List<String> columns, double[][] prices) {
    private static final Map<String, String> FILES = Map.of(
            "us20", "equities_us20_daily.csv",
            "multi26", "panel_multi26_daily.csv",
            "sp500", "sp500_index_daily.csv",
            "etfs", "factor_etfs_daily.csv",
            "fx5", "fx_major5_daily.csv");
    private static final Map<String, Panel> LOADED = new ConcurrentHashMap<>();

    static Panel named(String name) {
        return LOADED.computeIfAbsent(name, key -> read(Shared.directory().resolve("data/" + FILES.get(key))));
    }

    private static Panel read(Path file) {
        try {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .map(line -> line.split(","))
                    .toList();
            List<String> columns = List.of(Arrays.copyOfRange(rows.get(0), 1, rows.get(0).length));
            List<String> dates = rows.stream().skip(1).map(row -> row[0]).toList();
            double[][] prices = rows.stream()
                    .skip(1)
                    .map(row -> Arrays.stream(row)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            return new Panel(dates, columns, prices);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    int row(String date) {
        int row = dates.indexOf(date);
        if (row < 0) {
            throw new IllegalArgumentException("no row of " + date);
        }
        return row;
    }

    /** The last {@code window} returns up to and including a date. */
    ReturnMatrix window(String asOf, int window) {
        int last = row(asOf);
        return ReturnMatrix.ofPrices(Arrays.copyOfRange(prices, last - window, last + 1));
    }

    /** Returns after one date through another. */
    ReturnMatrix between(String base, String end) {
        return ReturnMatrix.ofPrices(Arrays.copyOfRange(prices, row(base), row(end) + 1));
    }

    ReturnMatrix all() {
        return ReturnMatrix.ofPrices(prices);
    }

    /** This panel and another side by side, on the dates that both have. */
    Panel join(Panel other) {
        int[] rows = IntStream.range(0, dates.size())
                .filter(row -> other.dates.contains(dates.get(row)))
                .toArray();
        double[][] joined = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] right = other.prices[other.row(dates.get(rows[i]))];
            double[] left = prices[rows[i]];
            joined[i] = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, joined[i], left.length, right.length);
        }
        List<String> names = new ArrayList<>(columns);
        names.addAll(other.columns);
        return new Panel(Arrays.stream(rows).mapToObj(dates::get).toList(), names, joined);
    }
}
