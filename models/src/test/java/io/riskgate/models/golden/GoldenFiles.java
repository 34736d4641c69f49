package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which check reads which golden file. The files whose name starts with "crosscheck" hold no cases. */
final class GoldenFiles {
    static final Map<String, GoldenCheck> CHECKS = checks();

    private GoldenFiles() {}

    private static Map<String, GoldenCheck> checks() {
        var checks = new LinkedHashMap<String, GoldenCheck>();
        checks.put("covariance.json", new CovarianceGolden());
        checks.put("parametric_var.json", new ParametricGolden());
        checks.put("historical_var.json", new HistoricalGolden());
        checks.put("factor.json", new FactorGolden());
        checks.put("backtest.json", new BacktestGolden());
        checks.put("crises.json", new CrisesGolden());
        checks.put("performance.json", new PerformanceGolden());
        checks.put("whatif.json", new WhatIfGolden());
        checks.put("health_score.json", new HealthGolden());
        checks.put("published.json", new PublishedGolden());
        return checks;
    }

    static List<String> inDirectory() {
        try (Stream<Path> files = Files.list(Shared.directory().resolve("golden"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("crosscheck"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static List<JsonNode> cases(String file) {
        try {
            var cases = new ArrayList<JsonNode>();
            new ObjectMapper()
                    .readTree(Shared.directory().resolve("golden").resolve(file).toFile())
                    .path("cases")
                    .forEach(cases::add);
            return cases;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
